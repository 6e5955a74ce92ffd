import type { Row } from '../row';
import { againstR, againstRows } from './domains';
import { chromiumRows } from './in-chromium';
import { incrementalRow, memoryRows } from './incremental';
import { replicateRow } from './replicates';
import { tallyRows } from './tally';

/** Every bar of the issue 'Engine'; the first three in Node and in Chromium. R is timed once at a million, where memory allows. */
export async function rows(): Promise<Row[]> {
  return [
    ...tallyRows(),
    ...againstR(),
    againstRows(),
    incrementalRow(),
    ...memoryRows(),
    replicateRow(),
    ...(await chromiumRows()),
  ];
}
