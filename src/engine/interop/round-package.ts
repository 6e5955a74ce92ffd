import type { Response } from '../../../surveys/response';
import { placeInDesign } from '../round/drawn-villages';
import type { RoundFrame, RoundSums } from '../round/sums';
import type { EligibleHouseholds } from '../round/village-factors';
import { weightedRound } from '../round/weighted-round';
import type { DesignPlace, RowFrame } from './interview-row';

/** Each interview with the cluster, stratum and factor it is scored with, so that R finds the same total and error. */
export function rowFrameOf(
  frame: RoundFrame,
  sums: RoundSums,
  eligible: EligibleHouseholds = new Map(),
): RowFrame {
  const { factor } = weightedRound(frame, sums, eligible);
  const designOf = ({ place, field }: Response): DesignPlace => {
    const where = { ...place, villageId: field?.village ?? null };
    const { id, stratum } = placeInDesign(frame, where, 'province');
    return { stratum, psu: id, factor: factor?.(placeInDesign(frame, where, 'commune').id) ?? 1 };
  };
  return { ...frame, designOf };
}
