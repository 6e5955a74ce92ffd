import { type CatchUp, codedPages } from '../engine/round/catch-up';
import type { CodedInterview } from '../engine/round/coded';
import type { RoundScores } from '../engine/round/round-scores';
import { rowEffects } from '../engine/round/row-effects';
import { scoreRound } from '../engine/round/score-round';
import { together, type Unscored } from '../engine/round/unscored';
import { database } from '../storage/database';
import type { Dataset } from '../storage/device';
import { waitingVersions } from '../storage/unknown-versions';
import { type RoundHere, roundHere } from './round-from-database';

export interface ScoreWatch extends CatchUp {
  readonly onScores: (scores: RoundScores, final: boolean) => void;
}

/**
 * Scores of a round from the device's own database: first from the sums kept beside the interviews, then once more
 * with what needs every row. Throws when the round or its framework is not known here.
 */
export async function scoreFromDatabase(dataset: Dataset, round: string, watch: ScoreWatch): Promise<void> {
  const db = database(dataset);
  const here = await roundHere(db, round, watch);
  const { frame, sums, eligible } = here;
  const scores = withUnscored(scoreRound(frame, sums, eligible), await waitingVersions(db, round));
  if (scores.province.df === null || scores.province.df < 2) return watch.onScores(scores, true);
  watch.onScores(scores, false);
  const rows = await rowsOf(here, watch);
  watch.onScores({ ...scores, designEffects: rowEffects(frame, sums, rows, eligible) }, true);
}

/** With those that wait at admission, too. */
function withUnscored(scores: RoundScores, waiting: Unscored): RoundScores {
  const unscored = together(scores.unscored ?? new Map(), waiting);
  return unscored.size > 0 ? { ...scores, unscored } : scores;
}

/** An interview was completed: its answers go into the sums kept beside it, so that no screen has to add them later. */
export async function addToSums(dataset: Dataset, round: string): Promise<void> {
  await roundHere(database(dataset), round);
}

async function rowsOf(
  { frame, sums, interviews }: RoundHere,
  { signal }: ScoreWatch,
): Promise<CodedInterview[]> {
  const rows: CodedInterview[] = [];
  const stop = signal ? { signal } : {};
  await codedPages(frame, interviews, [...sums.ids], stop, page => {
    rows.push(...page);
  });
  return rows;
}
