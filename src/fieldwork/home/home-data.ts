import type { SampledVillage } from '../../../surveys/conduct';
import type { InterviewRecord, SoiPapiDatabase } from '../../storage/database';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { VillageRecord, VillageStanding } from '../../storage/household-records';
import {
  countByStatus,
  countByVillage,
  newest,
  type RealStatus,
  type VillageCount,
} from '../../storage/interviews';
import type { PersonRecord } from '../../storage/people-records';
import { unsentSince } from '../../storage/unsent';
import { readStanding } from '../../storage/village-standing';
import { onDuty } from '../people/on-duty';
import { type ConductedRound, conductedAmong } from '../round/rounds-here';

/** A village of a round worked on this phone, with what its households come to; null before the draw. */
export interface VillageProgress {
  readonly record: VillageRecord;
  readonly quota: number;
  readonly standing: VillageStanding | null;
}

/** A round that came with its villages: those begun here, the first first, and the rest of its sample. */
export interface RoundProgress {
  readonly round: ConductedRound;
  readonly begun: readonly VillageProgress[];
  readonly others: readonly SampledVillage[];
}

export interface HomeData {
  readonly drafts: readonly InterviewRecord[];
  readonly counts: Readonly<Record<RealStatus, number>>;
  /** Villages of interviews that no round's list led to. */
  readonly villages: readonly VillageCount[];
  readonly provinces: readonly string[];
  readonly rounds: readonly RoundProgress[];
  readonly people: readonly PersonRecord[];
  /** When the oldest completed interview was completed that no hand-over has taken along; null when all have been. */
  readonly unsentSince: string | null;
  /** Interviews respondents took back on this phone. */
  readonly takenBack: number;
}

const DRAFTS_SHOWN = 20;

/**
 * All the list needs, without reading completed interviews or households: drafts newest first, villages as they stand,
 * and counts from keys. One transaction: a dozen cost more than what they read.
 */
export function readHome(): Promise<HomeData> {
  const db = database(dataset());
  const { interviews, rounds, villages, households, people, outbox, dossiers, withdrawals } = db;
  const tables = [interviews, rounds, villages, households, people, outbox, dossiers, withdrawals];
  return db.transaction('r', tables, () => readTables(db));
}

async function readTables(db: SoiPapiDatabase): Promise<HomeData> {
  // First what the cards show: a transaction answers in the order it was asked.
  const [{ rounds, begun, progress }, drafts, counts, villages, people, since, takenBack] = await Promise.all(
    [
      readRounds(db),
      newest(db, 'draft', DRAFTS_SHOWN),
      countByStatus(db),
      countByVillage(db),
      db.people.toArray(),
      // Illustrative interviews are handed over to nobody.
      dataset() === 'sample' ? null : unsentSince(db),
      db.withdrawals.count(),
    ],
  );
  const duty = onDuty();
  const listed = new Set(begun.map(nameOf));
  return {
    drafts: people.length === 0 ? drafts : drafts.filter(({ owner }) => (owner ?? duty) === duty),
    counts,
    villages: villages.filter(({ commune, village }) => !listed.has(nameOf({ commune, name: village }))),
    provinces: rounds.map(({ province }) => province),
    rounds: progress,
    people,
    unsentSince: since,
    takenBack,
  };
}

const nameOf = ({ commune, name }: { readonly commune: string; readonly name: string }): string =>
  `${commune}\n${name}`;

async function readRounds(db: SoiPapiDatabase) {
  const [rounds, begun] = await Promise.all([db.rounds.toArray(), db.villages.toArray()]);
  const progress = await Promise.all(conductedAmong(rounds).map(round => progressOf(db, round, begun)));
  return { rounds, begun, progress };
}

async function progressOf(
  db: SoiPapiDatabase,
  round: ConductedRound,
  villages: readonly VillageRecord[],
): Promise<RoundProgress> {
  const here = villages.filter(village => village.round === round.id);
  const begun = new Set(here.map(({ village }) => village));
  const { quota } = round.conduct.design.households;
  const read = async (record: VillageRecord) => ({ record, quota, standing: await readStanding(db, record) });
  return {
    round,
    begun: await Promise.all(here.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1)).map(read)),
    others: round.conduct.villages.filter(({ id }) => !begun.has(id)),
  };
}
