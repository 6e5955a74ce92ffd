import { editionById } from '../../indicators/editions';
import { type HouseholdOutcome, mergedOutcomes } from '../../surveys/contact/outcome-parcel';
import { type CatchUp, type CompletedInterviews, catchUp } from '../engine/round/catch-up';
import { householdFrame } from '../engine/round/household-frame';
import type { RoundFrame, RoundSums } from '../engine/round/sums';
import { type EligibleHouseholds, eligibleHouseholds } from '../engine/round/village-factors';
import type { SoiPapiDatabase } from '../storage/database';
import { keptCodings } from '../storage/forms';
import { outcomeParcels } from '../storage/outcome-parcels';
import { completedInterviews, sumsShelf } from '../storage/tallies';
import { outcomesHere } from '../storage/visits';

/** A round as it stands on this device: what is agreed, its sums brought up to date, households approached. */
export interface RoundHere {
  readonly frame: RoundFrame;
  readonly sums: RoundSums;
  readonly eligible: EligibleHouseholds;
  readonly interviews: CompletedInterviews;
}

/** Throws when the round or its framework is not known here. */
export async function roundHere(db: SoiPapiDatabase, id: string, watch: CatchUp = {}): Promise<RoundHere> {
  const frame = await frameOf(db, id);
  const interviews = completedInterviews(db);
  const sums = await catchUp(frame, interviews, sumsShelf(db), watch);
  const eligible = frame.conduct ? eligibleHouseholds(await outcomesOf(db, id)) : new Map<string, number>();
  return { frame, sums, eligible, interviews };
}

/** What became of the drawn households: as the phones told this office, or as this very device noted it. */
async function outcomesOf(db: SoiPapiDatabase, round: string): Promise<HouseholdOutcome[]> {
  const told = mergedOutcomes(await outcomeParcels(db, round));
  return told.length > 0 ? told : [...(await outcomesHere(db, { id: round })).values()].flat();
}

async function frameOf(db: SoiPapiDatabase, id: string): Promise<RoundFrame> {
  const round = await db.rounds.get(id);
  if (!round) throw new Error(`round ${id} is not on this device`);
  const edition = editionById(round.edition);
  if (!edition) throw new Error(`framework ${round.edition} is not known`);
  return householdFrame(round, edition, await keptCodings(db));
}
