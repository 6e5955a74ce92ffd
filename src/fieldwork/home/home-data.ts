import type { SampledVillage } from '../../../surveys/conduct';
import type { InterviewRecord, SoiPapiDatabase } from '../../storage/database';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord, VillageRecord } from '../../storage/household-records';
import { drawnHouseholds } from '../../storage/households';
import {
  countByStatus,
  countByVillage,
  newest,
  type RealStatus,
  type VillageCount,
} from '../../storage/interviews';
import type { PersonRecord } from '../../storage/people-records';
import { unsentSince } from '../../storage/unsent';
import { onDuty } from '../people/on-duty';
import { assigneeOf, whoIn } from '../people/who';
import { type ConductedRound, conductedAmong } from '../round/rounds-here';

/** A village of a round worked on this phone, with its households in use. */
export interface VillageProgress {
  readonly record: VillageRecord;
  readonly quota: number;
  readonly households: readonly HouseholdRecord[];
}

/** A round that came with its villages: those begun here, the person's own first, and the rest of its sample. */
export interface RoundProgress {
  readonly round: ConductedRound;
  readonly begun: readonly VillageProgress[];
  /** Villages begun here whose households were not read yet. */
  readonly unread: number;
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
 * All the list needs, without reading completed interviews: drafts newest first, and counts from keys. Of each round the
 * households of its first `cards` villages. One transaction: a dozen cost more than what they read.
 */
export function readHome(cards = Number.POSITIVE_INFINITY): Promise<HomeData> {
  const db = database(dataset());
  const { interviews, rounds, villages, households, people, outbox, dossiers, withdrawals } = db;
  const tables = [interviews, rounds, villages, households, people, outbox, dossiers, withdrawals];
  return db.transaction('r', tables, () => readTables(db, cards));
}

async function readTables(db: SoiPapiDatabase, cards: number): Promise<HomeData> {
  // First what the cards show: it takes two rounds, and a transaction answers in the order it was asked.
  const [{ rounds, begun, progress }, drafts, counts, villages, people, since, takenBack] = await Promise.all(
    [
      readRounds(db, cards),
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

/** Rounds, the villages begun here, and the households of the first `cards` of each round. */
async function readRounds(db: SoiPapiDatabase, cards: number) {
  const [rounds, begun] = await Promise.all([db.rounds.toArray(), db.villages.toArray()]);
  const progress = await Promise.all(
    conductedAmong(rounds).map(round => progressOf(db, round, begun, cards)),
  );
  return { rounds, begun, progress };
}

async function progressOf(
  db: SoiPapiDatabase,
  round: ConductedRound,
  villages: readonly VillageRecord[],
  cards: number,
): Promise<RoundProgress> {
  const here = villages.filter(village => village.round === round.id);
  const begun = new Set(here.map(({ village }) => village));
  const shown = inOrder(round, here).slice(0, cards);
  const households = await drawnHouseholds(
    db,
    round.id,
    shown.length < here.length ? shown.map(({ village }) => village) : null,
  );
  const { quota } = round.conduct.design.households;
  return {
    round,
    begun: shown.map(record => ({
      record,
      quota,
      households: households.filter(({ village }) => village === record.village),
    })),
    unread: here.length - shown.length,
    others: round.conduct.villages.filter(({ id }) => !begun.has(id)),
  };
}

/** As they are shown: those given to whoever is at work, then as they were begun. */
function inOrder(round: ConductedRound, villages: readonly VillageRecord[]): VillageRecord[] {
  const given = new Set(assigneeOf(round, whoIn(round.id))?.villages);
  return villages
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .toSorted((a, b) => Number(given.has(b.village)) - Number(given.has(a.village)));
}
