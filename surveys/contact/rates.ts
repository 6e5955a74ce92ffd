import { CASE_GROUPS, type CaseGroup, groupOfText } from './outcomes';

/** Cases counted by what they are for a rate. */
export type CaseCounts = Readonly<Record<CaseGroup, number>>;

/** Share of a rate, 0-1; null where its denominator is 0. */
export type Rate = number | null;

export const RATE_NAMES = [
  ...(['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6'] as const),
  ...(['COOP1', 'COOP2', 'COOP3', 'COOP4'] as const),
  ...(['REF1', 'REF2', 'REF3'] as const),
  ...(['CON1', 'CON2', 'CON3'] as const),
] as const;
export type RateName = (typeof RATE_NAMES)[number];
export type OutcomeRates = Readonly<Record<RateName, Rate>>;

/** Counts final outcomes; a code of no group is counted as unknown, so that it can only lower a rate. */
export function countCases(codes: Iterable<string>): CaseCounts {
  const counts = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, NE: 0 };
  for (const code of codes) counts[groupOfText(code) ?? 'UO'] += 1;
  return counts;
}

export const addCases = (a: CaseCounts, b: CaseCounts): CaseCounts =>
  Object.fromEntries(CASE_GROUPS.map(group => [group, a[group] + b[group]])) as CaseCounts;

/**
 * e · Share of cases of unknown eligibility taken as eligible, by proportional allocation: eligible / (eligible + not
 * eligible) among the cases whose eligibility is known; null where none is known. Source: AAPOR, Standard Definitions,
 * 9th edition 2016, on RR3 (the CASRO way); any other e may be argued for and handed to `outcomeRates`.
 */
export function knownEligible({ I, P, R, NC, O, NE }: CaseCounts): Rate {
  const eligible = I + P + R + NC + O;
  return share(eligible, eligible + NE);
}

/**
 * Response (RR), cooperation (COOP), refusal (REF) and contact (CON) rates of a set of final outcomes, 0-1. `e` 0-1 enters
 * RR3, RR4, REF2 and CON2 only; null withholds these four. Not eligible cases are in no rate.
 * Source: AAPOR, Standard Definitions, 9th edition 2016, "Calculating rates from response distributions" (pp. 60-64).
 */
export function outcomeRates(counts: CaseCounts, e: Rate): OutcomeRates {
  if (e !== null && !(e >= 0 && e <= 1)) throw new RangeError(`outcomeRates: e is ${e}`);
  const { I, P, R, NC, O, UH, UO } = counts;
  const interviewed = I + P;
  const known = interviewed + R + NC + O;
  const unknown = UH + UO;
  const all = known + unknown;
  const likely = e === null ? null : known + e * unknown;
  const reached = interviewed + R + O;
  const willing = interviewed + R;
  return {
    RR1: share(I, all),
    RR2: share(interviewed, all),
    RR3: share(I, likely),
    RR4: share(interviewed, likely),
    RR5: share(I, known),
    RR6: share(interviewed, known),
    COOP1: share(I, reached),
    COOP2: share(interviewed, reached),
    COOP3: share(I, willing),
    COOP4: share(interviewed, willing),
    REF1: share(R, all),
    REF2: share(R, likely),
    REF3: share(R, known),
    CON1: share(reached, all),
    CON2: share(reached, likely),
    CON3: share(reached, known),
  };
}

const share = (part: number, whole: number | null): Rate =>
  whole === null || whole === 0 ? null : part / whole;

/** Cases of each group (village, commune, interviewer): `keyOf` gives the group, null leaves a case out. */
export function casesBy<Case extends { readonly outcome: string }>(
  cases: Iterable<Case>,
  keyOf: (one: Case) => string | null,
): Map<string, CaseCounts> {
  const codes = new Map<string, string[]>();
  for (const one of cases) {
    const key = keyOf(one);
    if (key === null) continue;
    const list = codes.get(key);
    if (list === undefined) codes.set(key, [one.outcome]);
    else list.push(one.outcome);
  }
  return new Map([...codes].map(([key, list]) => [key, countCases(list)]));
}
