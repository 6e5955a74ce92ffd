import { partitionDomains } from '../../../scoring/domain';
import { scoreDomain } from '../../../scoring/score-domain';
import { tallyOf } from '../../../scoring/tally-of';
import { type Round, TREE } from './data';

const UNIT = { weightUnit: 0.0001 };

/** Tally of everything; every domain's total and dimensions with standard errors and their covariances. */
export function scoreAll({ observations, provinceOf, communeOf }: Round, by: 'province' | 'commune') {
  const tally = tallyOf(TREE, observations, UNIT);
  const domains = partitionDomains(tally, ({ id }) => (by === 'province' ? provinceOf(id) : communeOf(id)));
  return new Map(
    [...domains].map(([name, domain]) => [name, scoreDomain(TREE, tally, domain, { detail: 'dimensions' })]),
  );
}
