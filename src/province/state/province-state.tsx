import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Edition } from '../../../indicators/edition';
import { EDITIONS, editionForYear } from '../../../indicators/editions';
import { cutsOf, groupRule, NATIONAL_YEARS } from '../../../indicators/national';
import type { Plan } from '../../../indicators/plan';
import { groupOf } from '../../../scoring/groups';
import {
  type Comparison,
  compare,
  type OfficialFigures,
  type Placing,
} from '../../engine/compare/comparison';
import { officialFigures } from '../../engine/compare/official-year';
import { groupingOf } from '../../engine/official/year-grouping';
import { database, type OfficialRecord } from '../../storage/database';
import { dataset } from '../../storage/device';
import { type OfficialYear, officialsOf, officialYears } from '../../storage/officials';
import { knownPlans } from '../../storage/plans';
import { type ProvinceChoice, provinceChoice, setProvinceChoice } from '../../storage/province-choice';
import { roundCounts, roundVersion } from '../../storage/tallies';
import { useLive } from '../../storage/use-live';
import { type KnownRound, type Resolved, resolveChoice } from './resolve-choice';
import { type Scores, useScores } from './use-scores';

export interface ProvinceState {
  readonly rounds: readonly KnownRound[];
  readonly officialYears: readonly OfficialYear[];
  /** Plans of the product and those written or imported on this device. */
  readonly plans: readonly Plan[];
  readonly chosen: Resolved;
  readonly choose: (choice: ProvinceChoice) => void;
  readonly edition: Edition;
  readonly carried: boolean;
  readonly work: Scores;
  readonly official: OfficialFigures | null;
  readonly comparison: Comparison;
  /** Year of the national cuts our own figures are placed by, or null. */
  readonly cutsYear: number | null;
}

/** Exported for the bench, which shows a screen on a state of its own. */
export const ProvinceContext = createContext<ProvinceState | null>(null);

export function useProvince(): ProvinceState {
  const state = useContext(ProvinceContext);
  if (!state) throw new Error('useProvince outside ProvinceProvider');
  return state;
}

interface Known {
  readonly rounds: readonly KnownRound[];
  readonly years: readonly OfficialYear[];
  readonly plans: readonly Plan[];
}

async function readKnown(): Promise<Known> {
  const db = database(dataset());
  const [rounds, counts, years, plans] = await Promise.all([
    db.rounds.toArray(),
    roundCounts(db),
    officialYears(db),
    knownPlans(db),
  ]);
  return {
    rounds: rounds.map(round => ({ round, n: counts.get(round.id) ?? 0 })).filter(({ n }) => n > 0),
    years,
    plans,
  };
}

/** Reads what the device holds, live; loading shows nothing, so that "empty" is never said too early. */
export function ProvinceProvider({
  children,
  fallback,
}: {
  readonly children: ReactNode;
  readonly fallback: (error: unknown) => ReactNode;
}) {
  const known = useLive(readKnown, `province/${dataset()}`);
  if (known.state === 'failed') return fallback(known.error);
  if (known.state === 'loading') return null;
  return <WithKnown known={known.value}>{children}</WithKnown>;
}

function WithKnown({ known, children }: { readonly known: Known; readonly children: ReactNode }) {
  const [choice, setChoice] = useState(() => provinceChoice(dataset()));
  const chosen = useMemo(
    () => resolveChoice(choice, known.rounds, known.years, known.plans),
    [choice, known],
  );
  const choose = (next: ProvinceChoice) => {
    setProvinceChoice(dataset(), next);
    setChoice(next);
  };
  const roundId = chosen.round?.round.id ?? null;
  const version = useLive(
    async () => (roundId === null ? '' : roundVersion(database(dataset()), roundId)),
    `version/${dataset()}/${roundId}`,
  );
  const work = useScores(dataset(), roundId, version.state === 'ready' ? version.value : '');
  const records = useLive(
    async () => (chosen.officialYear === null ? [] : officialsOf(database(dataset()), chosen.officialYear)),
    `officials/${dataset()}/${chosen.officialYear}`,
  );
  const official = officialOf(chosen, records.state === 'ready' ? records.value : []);
  const frame = frameOf(chosen);
  const value: ProvinceState = {
    rounds: known.rounds,
    officialYears: known.years,
    plans: known.plans,
    chosen,
    choose,
    ...frame,
    work,
    official,
    cutsYear: cutsYearFor(chosen.year),
    comparison: compare({
      card: work.scores?.province ?? null,
      official,
      plan: chosen.plan,
      place: placingBy(cutsYearFor(chosen.year)),
      placeTarget: placingBy(chosen.plan && cutsYearFor(chosen.plan.baseline.year)),
    }),
  };
  return <ProvinceContext.Provider value={value}>{children}</ProvinceContext.Provider>;
}

function frameOf({ round, year }: Resolved): { edition: Edition; carried: boolean } {
  const stated = EDITIONS.find(edition => edition.id === round?.round.edition);
  const byYear = editionForYear(year);
  const edition = stated ?? byYear?.edition ?? EDITIONS.at(-1);
  if (!edition) throw new Error('no edition at all');
  return { edition, carried: !edition.years.includes(year) };
}

function officialOf(chosen: Resolved, records: readonly OfficialRecord[]): OfficialFigures | null {
  if (chosen.officialYear === null) return null;
  const found = editionForYear(chosen.officialYear);
  if (!found || records.some(record => record.year !== chosen.officialYear)) return null;
  return officialFigures(chosen.officialYear, chosen.officialProvince, records, {
    edition: found.edition,
    grouping: groupingOf(chosen.officialYear),
    plan: chosen.plan,
  });
}

/** The year itself where its national figures are known, else the newest known before it. */
export const cutsYearFor = (year: number): number | null =>
  NATIONAL_YEARS.filter(known => known <= year && known >= 2018).at(-1) ?? null;

/** Groups of a year's national cuts; without a year nothing can be placed. */
export const placingBy =
  (year: number | null): Placing =>
  (level, points) => {
    const cuts = year === null ? null : cutsOf(year, level);
    return cuts && year !== null ? groupOf(points, cuts, groupRule(year).exactHit) : null;
  };
