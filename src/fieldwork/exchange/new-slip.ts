import { makeWithdrawalCode } from '../../exchange/withdrawal-code';
import type { InterviewRecord } from '../../storage/database';

/**
 * A draft with the code for the respondent's slip, wherever it was begun; the one it has stays. The code is kept with
 * the draft until completion, so that a crash cannot part it from what was written down.
 */
export function withSlip(record: InterviewRecord): InterviewRecord {
  if (record.withdrawKey !== undefined) return record;
  const { code, key } = makeWithdrawalCode();
  return { ...record, withdrawKey: key, slip: code };
}
