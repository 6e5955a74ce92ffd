import { expect, it } from 'vitest';
import { EDITION_2021 } from '../../indicators/editions/2021';
import { makeSample, SAMPLE, SAMPLE_ROUND, sampleRound } from '../../src/engine/sample/make-sample';
import { KeptDraft } from '../../src/engine/sampling/round-draft';
import { firstDraft } from '../../src/province/round/first-draft';
import {
  intraclass,
  roundsToPlanBy,
  variancesOf,
  villageDesignEffect,
} from '../../src/province/round/past-variances';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { freshDatabase, interview } from './support';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const SMALL = { ...SAMPLE, communes: 12, villagesPerCommune: 3, interviews: 360 };

it('plans the next round by what a past one showed; too small a round is not offered', async () => {
  const db = freshDatabase();
  const round = sampleRound(SMALL, FRAME, 'Khánh Hòa 2022');
  await db.rounds.bulkPut([round, { ...round, id: 'nho', name: 'Thử' }]);
  const records = [...makeSample(SMALL, FRAME)].map((response, at) =>
    interview(at, {
      id: response.id,
      round: SAMPLE_ROUND,
      status: 'completed',
      completedAt: response.completedAt,
      place: response.place,
      response,
    }),
  );
  await db.interviews.bulkPut(records);
  await db.interviews.put(interview(9_999, { round: 'nho', status: 'completed' }));

  const offered = await roundsToPlanBy(db, round.province);
  expect(offered.map(({ id, interviews }) => [id, interviews])).toEqual([[SAMPLE_ROUND, 360]]);
  expect(await roundsToPlanBy(db, 'P01')).toEqual([]);

  const found = await variancesOf(db, { id: SAMPLE_ROUND, name: round.name });
  if (!found) throw new Error('no components');
  expect(found.round).toBe('Khánh Hòa 2022');
  // People differ far more than communes and villages do: the generator assumes an ICC of .03 and .05.
  expect(found.person).toBeGreaterThan(10);
  const { commune, village } = intraclass(found);
  expect(commune + village).toBeGreaterThan(0);
  expect(commune + village).toBeLessThan(0.2);
});

it.each([
  { why: 'nobody alike', variances: { commune: 0, village: 0, person: 5 }, quota: 16, effect: 1 },
  {
    why: '5 % between, 11 people',
    variances: { commune: 3, village: 2, person: 95 },
    quota: 11,
    effect: 1.5,
  },
  { why: 'no variance at all', variances: { commune: 0, village: 0, person: 0 }, quota: 11, effect: 1 },
])('design effect of one village: $why', ({ variances, quota, effect }) => {
  expect(villageDesignEffect(variances, quota)).toBeCloseTo(effect, 10);
});

it('what was typed into the wizard reads back whole, and nothing else is believed', () => {
  const draft = { ...firstDraft('56', '2026-11-22'), name: 'Khảo sát tháng 11', within: ['22366'] };
  expect(KeptDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(KeptDraft.safeParse({ ...draft, visits: 'ba' }).success).toBe(false);
  expect(KeptDraft.safeParse({ name: 'cũ' }).success).toBe(false);
});
