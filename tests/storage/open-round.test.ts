import { beforeAll, describe, expect, it } from 'vitest';
import { formsHere } from '../../src/exchange/forms-here';
import { type MadeKeys, makeKeys } from '../../src/exchange/keys';
import { signRoundFile } from '../../src/exchange/round-file';
import { readRoundHere } from '../../src/fieldwork/exchange/open-round';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import type { Round } from '../../surveys/round';
import { roundSettings } from '../fixtures/exchange/office';
import { freshDatabase } from './support';

const { id, version } = HOUSEHOLD_2021;
const USABLE = { synthetic: false, questionnaire: { id, version } };

let made: MadeKeys;
beforeAll(async () => {
  made = await makeKeys('P37');
});

function fileOf(change: Partial<Round>, forms = formsHere()): string {
  const settings = roundSettings('P37');
  const round = { ...settings.round, ...USABLE, ...change };
  const signed = signRoundFile({ ...settings, round, forms: [...forms] }, made.keys);
  if (!signed.ok) throw new Error(signed.problem);
  return signed.value.text;
}

const open = async (text: string) => {
  const db = freshDatabase();
  const read = await readRoundHere(db, new File([text], 'dot.txt'));
  expect(await db.rounds.count(), 'nothing is kept by looking').toBe(0);
  return read.kind === 'unusable' ? read.reason : read.meeting.kind;
};

const otherForms = formsHere().map(form => ({ ...form, formSha: 'b'.repeat(64) }));

describe('a round file on a phone', () => {
  it.each([
    { why: 'usable', text: () => fileOf({}), is: 'first' },
    {
      why: 'of an edition this app does not know',
      text: () => fileOf({ edition: '2031' }),
      is: 'edition-unknown',
    },
    {
      why: 'of a questionnaire this app does not have',
      text: () =>
        fileOf({ questionnaire: { id, version: '99' } }, [{ form: `${id}@99`, formSha: 'a'.repeat(64) }]),
      is: 'form-unknown',
    },
    {
      why: 'of a questionnaire that differs from ours',
      text: () => fileOf({}, otherForms),
      is: 'form-differs',
    },
    { why: 'of made-up data', text: () => fileOf({ synthetic: true }), is: 'sample-round' },
    {
      why: 'with one letter of its name changed after it was signed',
      text: () => fileOf({}).replace('Đợt 2026', 'Đợt 2027'),
      is: 'signature-wrong',
    },
    { why: 'cut off', text: () => fileOf({}).slice(0, -40), is: 'not-a-record' },
    { why: 'that is none', text: () => 'Kính gửi các bác\n', is: 'not-ours' },
  ])('$why', async ({ text, is }) => {
    expect(await open(text())).toBe(is);
  });
});
