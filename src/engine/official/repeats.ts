import type { Claim } from './claims';
import type { Layout } from './layout';
import { fileProblem, type OfficialProblem, rowProblem } from './problem';

/** Two columns of the same score: which one counts cannot be told. */
export function headingTwice(layout: Layout): OfficialProblem | null {
  const seen = new Map<string, string>();
  for (const { role, heading } of layout.columns) {
    if (role.kind !== 'score') continue;
    const before = seen.get(role.code);
    if (before !== undefined) {
      return fileProblem('heading-twice', { row: layout.headerRow, column: heading, found: before });
    }
    seen.set(role.code, heading);
  }
  return null;
}

/** The same score of the same province on two rows: both rows are named, since either may be the wrong one. */
export function duplicateRows(claims: readonly Claim[]): OfficialProblem[] {
  const same = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.province} ${claim.code}`;
    same.set(key, [...(same.get(key) ?? []), claim]);
  }
  const named = new Map<number, OfficialProblem>();
  for (const group of same.values()) {
    if (group.length < 2) continue;
    for (const { row, province } of group) {
      const others = group.map(claim => claim.row).filter(other => other !== row);
      named.set(
        row,
        rowProblem('duplicate-row', row, { province, found: province, expected: others.join(', ') }),
      );
    }
  }
  return [...named.values()];
}
