import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { catchUp } from '../../../src/engine/round/catch-up';
import { scoreRound } from '../../../src/engine/round/score-round';
import type { RoundFrame } from '../../../src/engine/round/sums';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { type InterviewRecord, SoiPapiDatabase } from '../../../src/storage/database';
import { putInterviews } from '../../../src/storage/interviews';
import {
  keepOfficial,
  officialsOf,
  officialYears,
  removeOfficialYear,
  restoreOfficials,
} from '../../../src/storage/officials';
import { completedInterviews, roundCounts, roundVersion, sumsShelf } from '../../../src/storage/tallies';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';

const DATA = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const frame: RoundFrame = {
  ...DATA,
  round: 'minh-hoa',
  province: 'P37',
  weightUnit: 1,
  certaintyCommunes: [],
};
const records = [...makeSample({ ...SAMPLE, interviews: 60, communes: 3 }, DATA)].map(
  (response): InterviewRecord => ({
    id: response.id,
    status: 'completed',
    round: response.round,
    questionnaire: response.questionnaire,
    place: response.place,
    language: 'vi',
    startedAt: response.startedAt,
    updatedAt: response.completedAt,
    completedAt: response.completedAt,
    data: {},
    position: { page: '', question: null },
    response,
  }),
);

let db: SoiPapiDatabase;
let name = 0;
beforeEach(() => {
  db = new SoiPapiDatabase(`shelf-${name++}`);
});

const run = () => catchUp(frame, completedInterviews(db), sumsShelf(db));

describe('sums on the disk', () => {
  it('come back as they were written, communes and counts included', async () => {
    await putInterviews(db, records);
    const made = await run();
    const kept = await sumsShelf(db).load('minh-hoa', made.key);
    expect(kept && scoreRound(frame, kept)).toEqual(scoreRound(frame, made));
    expect((await roundCounts(db)).get('minh-hoa')).toBe(60);
  });

  it('take in what was added, and only touch the communes it was added to', async () => {
    await putInterviews(db, records.slice(0, 59));
    await run();
    const before = await db.tallies.toArray();
    const version = await roundVersion(db, 'minh-hoa');
    await putInterviews(db, records.slice(59));
    expect(await roundVersion(db, 'minh-hoa')).not.toBe(version);
    const sums = await run();
    expect(sums.ids.size).toBe(60);
    const after = await db.tallies.toArray();
    const changed = after.filter((record, i) => record.upTo !== before[i]?.upTo).map(({ id }) => id);
    expect(changed).toEqual(['minh-hoa', `minh-hoa/${records[59]?.place.commune}`]);
  });

  it('are refused when two tabs left them counting different people', async () => {
    await putInterviews(db, records);
    const made = await run();
    const head = await db.tallies.get('minh-hoa');
    if (head?.sums?.ids)
      await db.tallies.put({ ...head, sums: { ...head.sums, ids: head.sums.ids.slice(1) } });
    expect(await sumsShelf(db).load('minh-hoa', made.key)).toBeNull();
    expect(scoreRound(frame, await run())).toEqual(scoreRound(frame, made));
  });
});

describe('official years on the disk', () => {
  const table = (province: string, year = 2021) => ({
    year,
    edition: '2021',
    level: 'dimension' as const,
    entries: [{ province, row: 2, values: { D1: 4.21 } }],
  });
  const how = { source: '2021.csv', at: '2022-08-08T00:00:00+07:00' };

  it('are replaced by a file, joined by a typed province, removed with their count and brought back', async () => {
    await keepOfficial(db, table('P01'), { ...how, replaces: 'year' });
    await keepOfficial(db, table('P37'), { ...how, replaces: 'year' });
    expect((await officialsOf(db, 2021)).map(({ province }) => province)).toEqual(['P37']);
    await keepOfficial(db, table('P33'), { ...how, replaces: 'province' });
    await keepOfficial(db, table('P37', 2022), { ...how, replaces: 'year' });
    expect(await officialYears(db)).toMatchObject([
      { year: 2022, provinces: 1 },
      { year: 2021, provinces: 2 },
    ]);
    const held = await removeOfficialYear(db, 2021);
    expect(held).toHaveLength(2);
    expect(await officialYears(db)).toHaveLength(1);
    await restoreOfficials(db, held);
    expect(await officialsOf(db, 2021)).toHaveLength(2);
  });
});
