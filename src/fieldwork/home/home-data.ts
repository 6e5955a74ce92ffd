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
import { type ConductedRound, conductedRounds } from '../round/rounds-here';

/** A village of a round worked on this phone, with its households in use. */
export interface VillageProgress {
  readonly record: VillageRecord;
  readonly quota: number;
  readonly households: readonly HouseholdRecord[];
}

/** A round that came with its villages: those begun here, and the rest of its sample. */
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

/** All the list needs, without reading completed interviews: drafts newest first, and counts from keys. */
export async function readHome(): Promise<HomeData> {
  const db = database(dataset());
  const [drafts, counts, villages, rounds, people, conducted, since, takenBack] = await Promise.all([
    newest(db, 'draft', DRAFTS_SHOWN),
    countByStatus(db),
    countByVillage(db),
    db.rounds.toArray(),
    db.people.toArray(),
    conductedRounds(db),
    // Illustrative interviews are handed over to nobody.
    dataset() === 'sample' ? null : unsentSince(db),
    db.withdrawals.count(),
  ]);
  const duty = onDuty();
  const progress = await Promise.all(conducted.map(round => progressOf(db, round)));
  const listed = new Set(progress.flatMap(({ begun }) => begun.map(({ record }) => nameOf(record))));
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

async function progressOf(db: SoiPapiDatabase, round: ConductedRound): Promise<RoundProgress> {
  const [records, households] = await Promise.all([
    db.villages.where('round').equals(round.id).toArray(),
    drawnHouseholds(db, round.id),
  ]);
  const begun = new Set(records.map(({ village }) => village));
  const { quota } = round.conduct.design.households;
  return {
    round,
    begun: records
      .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
      .map(record => ({
        record,
        quota,
        households: households.filter(({ village }) => village === record.village),
      })),
    others: round.conduct.villages.filter(({ id }) => !begun.has(id)),
  };
}
