import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { type FormRound, type FormSpeech, type Sheet, xlsForm } from '../../engine/interop/xls-form';
import { workbook } from '../../exchange/workbook';
import { interop as en } from '../../wording/en/interop';
import { interop as vi } from '../../wording/vi/interop';

const CATALOGUES = { vi, en };

/** The household questionnaire as an XLSForm workbook, in both languages whatever the screen speaks. */
export function makeForm(round: FormRound): Promise<Blob> {
  const speech = { vi: speechOf('vi'), en: speechOf('en') };
  const { survey, choices, settings } = xlsForm(HOUSEHOLD_2021, speech, round);
  const sheets = { survey, choices, settings };
  return workbook(Object.entries(sheets).map(([name, rows]) => ({ name, table: emptied(rows) })));
}

const emptied = (rows: Sheet) => rows.map(row => row.map(value => (value === '' ? null : value)));

function speechOf(language: keyof typeof CATALOGUES): FormSpeech {
  const { form } = CATALOGUES[language];
  const range: FormSpeech['words']['range'] = ({ min, max }) =>
    form.range.replace('{{min}}', String(min)).replace('{{max}}', String(max));
  return { wording: HOUSEHOLD_WORDING[language], words: { ...form, range } };
}
