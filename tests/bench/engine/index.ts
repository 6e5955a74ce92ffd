import type { Row } from '../row';
import { SIZES } from './data';
import { againstR, againstRows } from './domains';
import { incrementalRow, memoryRows } from './incremental';
import { replicateRow } from './replicates';
import { tallyRows } from './tally';

/** Every bar of the issue 'Engine'. R is timed at 16k and 100k; at 1M it needs 5 GB. */
export async function rows(): Promise<Row[]> {
  return [
    ...tallyRows(),
    ...againstR(SIZES.slice(0, 2)),
    againstRows(),
    incrementalRow(),
    ...memoryRows(),
    replicateRow(),
  ];
}
