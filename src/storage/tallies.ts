import { Dexie } from 'dexie';
import type { Tally } from '../../scoring/tally';
import type { CompletedInterviews, SumsShelf } from '../engine/round/catch-up';
import type { Asked } from '../engine/round/known-forms';
import type { RoundSums } from '../engine/round/sums';
import type { InterviewRecord, SoiPapiDatabase, TallyRecord } from './database';
import { withReopen } from './problems';

/** One record for the round, one per commune: a completed interview rewrites two of them, not all. */
const communeId = (round: string, commune: string): string => `${round}/${commune}`;

/** Sums of a round as records beside the interviews, written in one transaction. */
export const sumsShelf = (db: SoiPapiDatabase): SumsShelf => ({
  async load(round, key) {
    const head = await db.tallies.get(round);
    if (head?.key !== key || !head.sums?.ids || !head.sums.piles) return null;
    const prefix = communeId(round, '');
    const communes = await db.tallies.where('id').between(prefix, `${prefix}\uffff`).toArray();
    return wholeOrNothing({
      key,
      ids: new Set(head.sums.ids),
      newest: head.sums.newest ?? null,
      held: new Map(head.sums.held),
      upTo: head.upTo === '' ? null : head.upTo,
      province: head.sums.tally,
      communes: new Map(communes.flatMap(record => communeOf(record, prefix, key))),
      piles: head.sums.piles,
    });
  },
  save: (round, sums, touched) =>
    withReopen(db, () =>
      db.transaction('rw', db.tallies, async () => {
        await db.tallies.bulkPut(recordsOf(round, sums, touched));
      }),
    ),
});

const people = ({ rows }: Tally): number => rows.reduce((sum, n) => sum + n, 0);

/** Two tabs may have written at once: sums that do not count the same people everywhere are made again. */
function wholeOrNothing(sums: RoundSums): RoundSums | null {
  const inCommunes = [...sums.communes.values()].reduce((sum, tally) => sum + people(tally), 0);
  return inCommunes === sums.ids.size && people(sums.province) === sums.ids.size ? sums : null;
}

function communeOf(record: TallyRecord, prefix: string, key: string): [string, Tally][] {
  return record.key === key && record.sums ? [[record.id.slice(prefix.length), record.sums.tally]] : [];
}

const NO_BYTES = new Uint8Array();

function recordsOf(round: string, sums: RoundSums, touched: ReadonlySet<string>): TallyRecord[] {
  const shared = { key: sums.key, upTo: sums.upTo ?? '', bytes: NO_BYTES };
  const head: TallyRecord = {
    ...shared,
    id: round,
    n: sums.ids.size,
    sums: {
      tally: sums.province,
      ids: [...sums.ids],
      piles: sums.piles,
      newest: sums.newest,
      held: [...sums.held],
    },
  };
  const communes = [...sums.communes].filter(([commune]) => touched.has(commune));
  return [
    head,
    ...communes.map(([commune, tally]) => ({
      ...shared,
      id: communeId(round, commune),
      n: 0,
      sums: { tally },
    })),
  ];
}

/** Completed interviews of a round: ids from keys alone, responses by pages. */
export const completedInterviews = (db: SoiPapiDatabase): CompletedInterviews => ({
  ids: round => db.interviews.where('[round+status]').equals([round, 'completed']).primaryKeys(),
  async changedSince(round, time) {
    const changed: string[] = [];
    await db.interviews
      .where('[status+updatedAt]')
      .between(['completed', time], ['completed', Dexie.maxKey], false, true)
      .filter(record => record.round === round)
      .each(record => changed.push(record.id));
    return changed;
  },
  async read(ids) {
    const records = await db.interviews.bulkGet([...ids]);
    return records.flatMap(askedOf);
  },
});

/** The interview of a completed record, with the version it names; nothing of another record. */
export function askedOf(record: Pick<InterviewRecord, 'response' | 'form'> | undefined): Asked[] {
  if (!record?.response) return [];
  const { response, form } = record;
  return [form === undefined ? response : { ...response, form }];
}

/** How many completed interviews each round on this device has, from keys. */
export async function roundCounts(db: SoiPapiDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await db.interviews.orderBy('[round+status]').eachKey(key => {
    const [round, status] = key as unknown as [string, string];
    if (status === 'completed') counts.set(round, (counts.get(round) ?? 0) + 1);
  });
  return counts;
}

/** Changes whenever the completed interviews of a round change (how many, how new the newest is) or those that wait. */
export async function roundVersion(db: SoiPapiDatabase, round: string): Promise<string> {
  const n = await db.interviews.where('[round+status]').equals([round, 'completed']).count();
  const newest = await db.interviews
    .where('[status+updatedAt]')
    .between(['completed', Dexie.minKey], ['completed', Dexie.maxKey])
    .last();
  const waiting = await db.dossiers.where('standing').equals('quarantined').count();
  return `${n}/${newest?.updatedAt ?? ''}/${waiting}`;
}
