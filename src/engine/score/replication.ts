import { z } from 'zod';
import { selectDomain } from '../../../scoring/domain';
import type { Estimate, ScoreOptions } from '../../../scoring/estimate';
import type { IndexTree } from '../../../scoring/index-tree';
import { offsetsOf } from '../../../scoring/levels';
import { replicateScores } from '../../../scoring/replicate-scores';
import {
  givenReplicates,
  jknReplicates,
  type Replicates,
  raoWuReplicates,
  replicationVariance,
} from '../../../scoring/replicates';
import type { Tally } from '../../../scoring/tally';
import { seededRandom } from '../random';
import { BadInput } from './bad-input';
import type { Sample } from './sample';
import { jsonOf } from './spec';

const Multipliers = z.object({
  psu: z.array(z.union([z.string(), z.number()]).transform(String)).min(1),
  rows: z.array(z.array(z.number().nonnegative())).min(1),
});

/** How replicates are made: JKn from the design; Rao-Wu from the text of a file, or drawn here from a seed. */
export interface ReplicateRequest {
  readonly type: 'jkn' | 'raowu';
  readonly multipliers?: string;
  readonly seed?: number;
  readonly count?: number;
}

/** Replicates drawn where no number is asked for. */
export const USUAL_REPLICATES = 200;

export interface ReplicationResult {
  readonly type: 'jkn' | 'raowu';
  /** Around the mean of the replicates. */
  readonly se: number | null;
  /** Around the estimate itself. */
  readonly se_mse: number | null;
  readonly totals: readonly (number | null)[];
}

/** Multipliers from a file: one row per PSU, one number per replicate. Every PSU of the sample must be there. */
export function readMultipliers(json: string, psus: readonly string[]): Replicates {
  const parsed = Multipliers.safeParse(jsonOf(json, 'bad-multipliers'));
  if (!parsed.success) throw new BadInput('bad-multipliers', parsed.error.issues[0]?.message ?? '');
  const { psu, rows } = parsed.data;
  const count = rows[0]?.length ?? 0;
  const short = rows.findIndex(row => row.length !== count);
  if (rows.length !== psu.length || short >= 0 || count < 2) {
    throw new BadInput('bad-multipliers', `${psu.length} PSUs, ${rows.length} rows of ${count}`);
  }
  const missing = psus.find(id => !psu.includes(id));
  const extra = psu.find((id, i) => !psus.includes(id) || psu.indexOf(id) !== i);
  if (missing !== undefined || extra !== undefined) {
    throw new BadInput('bad-multipliers', `PSU ${missing ?? extra} is not in both files exactly once`);
  }
  return givenReplicates(psu, count, Float64Array.from(rows.flat()));
}

/** Jackknife or bootstrap of the total of the whole sample. */
export function replicate(
  tree: IndexTree,
  tally: Tally,
  estimate: Estimate,
  replicates: Replicates,
  options: ScoreOptions,
): ReplicationResult {
  const { total } = replicateScores(tree, tally, selectDomain(tally), replicates, options);
  const own = estimate.levels.points[offsetsOf(estimate.shape).total] as number;
  const se = (centre?: number): number | null =>
    finite(Math.sqrt(replicationVariance(total, replicates, centre)));
  return { type: replicates.kind, se: se(), se_mse: se(own), totals: Array.from(total, finite) };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The multipliers asked for. Rao-Wu without a file needs a seed, so that anyone can draw the same again. */
export function replicatesFor(
  { type, multipliers, seed, count = USUAL_REPLICATES }: ReplicateRequest,
  tally: Tally,
  sample: Sample,
  { lonely = 'adjust' }: ScoreOptions,
): Replicates {
  if (type === 'jkn') return jknReplicates(tally, { lonely, order: sample.psusInFileOrder });
  if (multipliers !== undefined) return readMultipliers(multipliers, sample.psusInFileOrder);
  if (seed === undefined)
    throw new BadInput('bad-option', '--replicates raowu needs --multipliers or --seed');
  return raoWuReplicates(tally, count, seededRandom(seed));
}
