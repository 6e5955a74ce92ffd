import { describe, expect, it } from 'vitest';
import { foreignHeader, foreignReader } from '../../../src/engine/interop/foreign-rows';
import { rowOf } from '../../../src/engine/interop/records';
import { type FormSpeech, xlsForm } from '../../../src/engine/interop/xls-form';
import { sha256Hex } from '../../../src/exchange/digest';
import { interop as en } from '../../../src/wording/en/interop';
import { interop as vi } from '../../../src/wording/vi/interop';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { questionsOf } from '../../../surveys/questionnaire';
import type { Response } from '../../../surveys/response';
import { toSurveyData } from '../../../surveys/survey-data';
import { interviews } from '../../fixtures/interop';

const speech = (language: 'vi' | 'en'): FormSpeech => {
  const { form } = language === 'vi' ? vi : en;
  const range = ({ min, max }: { min: number; max: number }) =>
    form.range.replace('{{min}}', String(min)).replace('{{max}}', String(max));
  return { wording: HOUSEHOLD_WORDING[language], words: { ...form, range } };
};
const FORM = xlsForm(HOUSEHOLD_2021, { vi: speech('vi'), en: speech('en') }, { id: 'dot-1', province: '56' });

const rowsOf = ([header = [], ...rows]: readonly (readonly string[])[]) =>
  rows.map(row => Object.fromEntries(header.map((name, k) => [name, row[k] ?? ''])));
const survey = rowsOf(FORM.survey);
const choices = rowsOf(FORM.choices);

describe('the questionnaire as XLSForm', () => {
  it('has unique names that XML allows, and groups that open and close', () => {
    const names = survey.map(({ name }) => name ?? '').filter(name => name !== '');
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
    let depth = 0;
    for (const { type } of survey) {
      depth += type === 'begin_group' ? 1 : type === 'end_group' ? -1 : 0;
      expect(depth === 0 || depth === 1).toBe(true);
    }
    expect(depth).toBe(0);
  });

  it('refers only to questions that stand before', () => {
    const seen = new Set<string>();
    for (const row of survey) {
      const own = row.name ?? '';
      for (const column of ['relevant', 'constraint', 'calculation']) {
        for (const [, name] of (row[column] ?? '').matchAll(/\$\{([^}]+)\}/g))
          expect(seen.has(String(name)), `${own} needs ${name}`).toBe(true);
      }
      seen.add(own);
    }
    const names = new Set(survey.map(({ name }) => name));
    for (const { required = '' } of survey)
      for (const [, name] of required.matchAll(/\$\{([^}]+)\}/g)) expect(names.has(String(name))).toBe(true);
  });

  it('has every choice list it names, each value once, in both languages', () => {
    const lists = new Set(choices.map(({ list_name }) => list_name));
    for (const { type = '' } of survey.filter(row => row.type?.startsWith('select_one')))
      expect(lists.has(type.split(' ')[1] ?? '')).toBe(true);
    const keys = choices.map(({ list_name, name }) => `${list_name}/${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of choices) {
      expect(row['label::Tiếng Việt (vi)']).not.toBe('');
      expect(row['label::English (en)']).not.toBe('');
    }
  });

  it('asks every question of ours, in our order, with a label in both languages', () => {
    const ours = questionsOf(HOUSEHOLD_2021).map(({ name }) => name);
    expect(survey.map(({ name }) => name).filter(name => ours.includes(name ?? ''))).toEqual(ours);
    for (const row of survey.filter(({ name }) => ours.includes(name ?? ''))) {
      expect(row['label::Tiếng Việt (vi)']).not.toBe('');
      expect(row['label::English (en)']).not.toBe('');
    }
  });

  it('brackets its expressions', () => {
    for (const { relevant = '' } of survey) {
      expect((relevant.match(/\(/g) ?? []).length).toBe((relevant.match(/\)/g) ?? []).length);
      expect(relevant).not.toContain('undefined');
    }
  });
});

/** What the two programs write for a submission of this form. */
const submission = (response: Response, style: 'odk' | 'kobo'): Record<string, string> => {
  const cells: Record<string, string> = {};
  const put = (group: string, name: string, value: unknown) => {
    cells[group === '' ? name : `${group}${style === 'odk' ? '-' : '/'}${name}`] = String(value);
  };
  put('', 'start', response.startedAt.replace('+07:00', '.000+07:00'));
  put('', 'end', response.completedAt.replace('+07:00', '.000+07:00'));
  put('', 'round_id', response.round);
  put('', 'province_code', response.place.province);
  put('place', 'commune_code', response.place.commune);
  put('place', 'village', response.place.village);
  const data = toSurveyData(HOUSEHOLD_2021, response.answers);
  for (const page of HOUSEHOLD_2021.pages)
    for (const { name } of page.questions)
      for (const key of [name, `${name}__na`])
        if (data[key] !== undefined)
          put(`page_${page.id}`, key, data[key] === 'none' ? 'notapplicable' : data[key]);
  put('', style === 'odk' ? 'KEY' : '_uuid', style === 'odk' ? `uuid:${response.id}` : response.id);
  return cells;
};

const digest = (text: string) => Uint8Array.from(Buffer.from(sha256Hex(text), 'hex'));

describe.each(['odk', 'kobo'] as const)('submissions exported by %s', style => {
  const sample = interviews(30).map(response => ({ ...response, round: 'dot-1' }));
  const rows = sample.map(response => submission(response, style));
  const header = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const found = foreignHeader(header, HOUSEHOLD_2021);

  it('are recognised and come back with every answer, each always under the same id', () => {
    if (found === null) throw new Error('not recognised');
    expect(found.source).toBe(style === 'odk' ? 'odk-central' : 'kobo');
    const read = foreignReader({ questionnaire: HOUSEHOLD_2021, digest }, found);
    const ids = new Set<string>();
    for (const [k, row] of rows.entries()) {
      const cells = header.map(name => row[name] ?? '');
      const result = read(rowOf(cells), k + 2);
      if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
      const { id, ...rest } = result.response;
      const { id: _own, ...expected } = sample[k] as Response;
      expect(rest).toEqual(expected);
      const again = read(rowOf(cells), 99);
      expect(again.ok && again.response.id).toBe(id);
      ids.add(id);
    }
    expect(ids.size).toBe(rows.length);
  });

  it('name what is missing', () => {
    if (found === null) throw new Error('not recognised');
    const read = foreignReader({ questionnaire: HOUSEHOLD_2021, digest }, found);
    const cells = header.map(name => (name === 'start' ? '' : (rows[0]?.[name] ?? '')));
    expect(read(rowOf(cells), 2)).toMatchObject({ ok: false, problems: [{ row: 2, column: 'start' }] });
    expect(foreignHeader(['a', 'b', 'start'], HOUSEHOLD_2021)).toBeNull();
  });
});
