import type { InterviewRecord } from '../../storage/database';

/**
 * Code on the respondent's slip: takes the interview back, wherever it has travelled (exchange/withdrawal-code.ts).
 * Interviews begun before there were such codes show the last eight characters of their id.
 */
export const slipCode = ({ id, slip }: Pick<InterviewRecord, 'id' | 'slip'>): string =>
  slip ?? `${id.slice(-8, -4)} ${id.slice(-4)}`;
