import type { VarianceComponents } from '../../../scoring/planner';

/**
 * Variance of one person's total between communes, villages and people, points squared, where the province has no round of
 * its own yet. Inferred: rule L5 on two illustrative rounds of 60 communes x 4 villages x 10 people (seeds 1 and 2, mean
 * of both); the generator assumes an ICC of .05 for villages and .03 for communes. docs/decisions/071.
 */
export const ASSUMED_VARIANCES: VarianceComponents = { commune: 1.6, village: 1.07, person: 32.6 };
