import { editionById } from '../../indicators/editions';
import { type HouseholdOutcome, mergedOutcomes } from '../../surveys/contact/outcome-parcel';
import type { CatchUp } from '../engine/round/catch-up';
import { catchUp, codedPages } from '../engine/round/catch-up';
import type { CodedInterview } from '../engine/round/coded';
import { householdFrame } from '../engine/round/household-frame';
import type { RoundScores } from '../engine/round/round-scores';
import { rowEffects } from '../engine/round/row-effects';
import { scoreRound } from '../engine/round/score-round';
import type { RoundFrame, RoundSums } from '../engine/round/sums';
import { eligibleHouseholds } from '../engine/round/village-factors';
import { database, type SoiPapiDatabase } from '../storage/database';
import type { Dataset } from '../storage/device';
import { outcomeParcels } from '../storage/outcome-parcels';
import { completedInterviews, sumsShelf } from '../storage/tallies';
import { outcomesHere } from '../storage/visits';

export interface ScoreWatch extends CatchUp {
  readonly onScores: (scores: RoundScores, final: boolean) => void;
}

/**
 * Scores of a round from the device's own database: first from the sums kept beside the interviews, then once more
 * with what needs every row. Throws when the round or its framework is not known here.
 */
export async function scoreFromDatabase(dataset: Dataset, round: string, watch: ScoreWatch): Promise<void> {
  const db = database(dataset);
  const frame = await frameOf(db, round);
  const interviews = completedInterviews(db);
  const sums = await catchUp(frame, interviews, sumsShelf(db), watch);
  const eligible = frame.conduct ? eligibleHouseholds(await outcomesOf(db, round)) : NOBODY_KNOWN;
  const scores = scoreRound(frame, sums, eligible);
  if (scores.province.df === null || scores.province.df < 2) return watch.onScores(scores, true);
  watch.onScores(scores, false);
  const rows = await rowsOf(frame, sums, interviews, watch);
  watch.onScores({ ...scores, designEffects: rowEffects(frame, sums, rows, eligible) }, true);
}

const NOBODY_KNOWN = new Map<string, number>();

/** What became of the drawn households: as the phones told this office, or as this very device noted it. */
async function outcomesOf(db: SoiPapiDatabase, round: string): Promise<HouseholdOutcome[]> {
  const told = mergedOutcomes(await outcomeParcels(db, round));
  return told.length > 0 ? told : [...(await outcomesHere(db, { id: round })).values()].flat();
}

/** An interview was completed: its answers go into the sums kept beside it, so that no screen has to add them later. */
export async function addToSums(dataset: Dataset, round: string): Promise<void> {
  const db = database(dataset);
  await catchUp(await frameOf(db, round), completedInterviews(db), sumsShelf(db));
}

async function rowsOf(
  frame: RoundFrame,
  sums: RoundSums,
  interviews: ReturnType<typeof completedInterviews>,
  { signal }: ScoreWatch,
): Promise<CodedInterview[]> {
  const rows: CodedInterview[] = [];
  const stop = signal ? { signal } : {};
  await codedPages(frame, interviews, [...sums.ids], stop, page => {
    rows.push(...page);
  });
  return rows;
}

async function frameOf(db: SoiPapiDatabase, id: string): Promise<RoundFrame> {
  const round = await db.rounds.get(id);
  if (!round) throw new Error(`round ${id} is not on this device`);
  const edition = editionById(round.edition);
  if (!edition) throw new Error(`framework ${round.edition} is not known`);
  return householdFrame(round, edition);
}
