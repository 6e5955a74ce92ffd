import { type ConductedRound, makeDraw } from '../engine/field/draw';
import type { SoiPapiDatabase } from './database';
import { addHouseholds, drawHere, householdsOf, openVillage, replaceHousehold } from './households';
import { addVisit, type VisitNote } from './visits';

/** Who stands at the doors of the illustrative villages; made up, like the villages. */
const LABELS = [
  'ông Hợi',
  'bà Mận',
  'nhà cổng xanh',
  'ông Dũng',
  'bà Sáu',
  'quán nước đầu xóm',
  'anh Tạo',
  'chị Hiền',
  'nhà cạnh giếng',
  'ông Khang',
];
/** Morning of the story's day, 10/11/2022. */
const at = (hour: number): string => `2022-11-10T${String(hour).padStart(2, '0')}:12:00+07:00`;

/**
 * What one phone of the illustrative round looks like in mid-morning: a village nearly done with two appointments, one
 * begun after the draw, one whose list is being made. Replaces what was there.
 */
export async function putFieldSample(db: SoiPapiDatabase, round: ConductedRound): Promise<void> {
  await Promise.all([db.villages.clear(), db.households.clear(), db.visits.clear()]);
  const [first, second, third] = round.conduct.villages;
  if (!first || !second || !third) return;
  const open = async (village: typeof first, hour: number, listed: number) => {
    const { id } = await openVillage(db, round.id, village, at(hour));
    await addHouseholds(
      db,
      id,
      Array.from({ length: listed }, (_, i) => LABELS[i % LABELS.length] ?? ''),
    );
    return id;
  };
  const drawn = async (village: typeof first, hour: number, listed: number) => {
    const id = await open(village, hour, listed);
    const draw = await drawHere(db, id, n => makeDraw(round, village.id, n, { at: at(hour), by: null }));
    const all = await householdsOf(db, { round: round.id, village: village.id });
    return draw.main.map(number => all[number - 1]?.id ?? '');
  };
  const doors = await drawn(first, 6, 118);
  for (const door of doors.slice(0, 8)) await note(db, round, door, { outcome: '1.1' });
  await note(db, round, doors[8], { outcome: '2.25', appointment: at(16) });
  await note(db, round, doors[9], { outcome: '2.25', appointment: at(17) });
  await note(db, round, doors[10], { outcome: '2.111' });
  await replaceHousehold(db, doors[10] ?? '', { at: at(9), reason: '2.111', early: null });
  const others = await drawn(second, 7, 96);
  for (const door of others.slice(0, 3)) await note(db, round, door, { outcome: '1.1' });
  await note(db, round, others[3], { outcome: '2.24' });
  await open(third, 9, 23);
}

const note = (
  db: SoiPapiDatabase,
  round: ConductedRound,
  household: string | undefined,
  visit: Pick<VisitNote, 'outcome'> & Partial<VisitNote>,
): Promise<unknown> =>
  addVisit(
    db,
    household ?? '',
    { at: at(8), by: null, appointment: null, note: '', interview: null, ...visit },
    round.conduct.visits,
  );
