import type { Row } from '../row';
import { startRows } from './start';
import { tapRows } from './taps';

/** What an interviewer feels: taps, page turns, the first screen. */
export async function rows(): Promise<Row[]> {
  return [...(await startRows()), ...(await tapRows())];
}
