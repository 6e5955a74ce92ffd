import { makeDraw } from '../../../../src/engine/field/draw';
import type { ConductedRound } from '../../../../src/fieldwork/round/rounds-here';
import { database } from '../../../../src/storage/database';
import { forget } from '../../../../src/storage/device-memory';
import { addHouseholds, drawHere, openVillage } from '../../../../src/storage/households';
import { putDraft } from '../../../../src/storage/interviews';
import { HOUSEHOLD_2021 } from '../../../../surveys/household/questionnaire';
import { START_DATA, START_PAGE } from '../../tap/pages/start-data';

const VILLAGES = 25;
const DRAWN = 20;
const AT = '2026-11-22T08:00:00+07:00';
const { id, version } = HOUSEHOLD_2021;

const ROUND = {
  id: 'bench-round',
  name: 'Đợt đo',
  province: '56',
  year: 2026,
  edition: '2021',
  plan: null,
  questionnaire: { id, version },
  weightUnit: 1,
  seed: 305,
  certaintyCommunes: [],
  synthetic: false,
  conduct: {
    minimumAge: 18,
    design: {
      id: 'bench',
      readAt: 'commune',
      stages: [{ unit: 'village', method: 'pps', take: VILLAGES, seat: false, stratified: false }],
      households: { drawn: DRAWN, replacements: 2, quota: DRAWN },
      selfWeighting: true,
      source: { provenance: 'inferred', text: 'made up for this benchmark' },
    },
    villages: Array.from({ length: VILLAGES }, (_, i) => ({
      id: `V${i + 1}`,
      commune: '22651',
      name: `Thôn ${i + 1}`,
      steps: [{ unit: 'village', id: `V${i + 1}`, probability: 0.5, certainty: false, stratum: null }],
      probability: 0.5,
      households: null,
    })),
    respondentRule: 'random-adult',
    visits: 3,
    consent: { version: '1', controller: 'x', reach: 'y', words: null },
    backChecks: 0.1,
    lock: false,
  },
} as unknown as ConductedRound;

/** 25 villages of 40 listed and 20 drawn households: 500 assignments; and a draft to be resumed. */
export async function seed(): Promise<void> {
  const db = database('real');
  await db.rounds.put(ROUND);
  for (const village of ROUND.conduct.villages) {
    const opened = await openVillage(db, ROUND.id, village, AT);
    const labels = Array.from({ length: 2 * DRAWN }, (_, i) => `nhà ${i + 1}`);
    await addHouseholds(db, opened.id, labels);
    await drawHere(db, opened.id, n => makeDraw(ROUND, village.id, n, { at: AT, by: null }));
  }
  await putDraft(db, {
    id: 'bench',
    status: 'draft',
    round: 'bench',
    questionnaire: { id, version },
    place: { province: '56', commune: '22651', village: 'Thôn Đông' },
    language: 'vi',
    startedAt: AT,
    updatedAt: AT,
    data: START_DATA,
    position: { page: START_PAGE, question: null },
  });
}

type Kept = readonly { readonly table: string; readonly records: readonly unknown[] }[];

/** Takes these tables' records out of the database, and with all of them the memory that there was something. */
export async function takeOut(names: readonly string[] | 'all'): Promise<Kept> {
  if (names === 'all') forget('real');
  const kept: { table: string; records: unknown[] }[] = [];
  for (const table of database('real').tables.filter(({ name }) => names === 'all' || names.includes(name))) {
    const records = await table.toArray();
    if (records.length > 0) kept.push({ table: table.name, records });
    await table.clear();
  }
  return kept;
}

export async function putBack(kept: Kept): Promise<void> {
  for (const { table, records } of kept)
    await database('real')
      .table(table)
      .bulkPut([...records]);
}
