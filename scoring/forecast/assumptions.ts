/** One constant of the forecast with what it rests on, so that a screen can list and a person can change it. */
export interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly basis: 'measured' | 'assumed';
  readonly source: string;
}

const MEASURED = 'published panel of 63 provinces, 2011-2024, one-year-ahead back-test of targets 2019-2024';
const JUDGEMENT = 'judgement, no data';

/** Every constant that is not estimated from the panel itself. Provenance: measured by us or assumed, never official. */
export const FORECAST_ASSUMPTIONS = {
  alpha: { value: 0.7, unit: 'share of the newest year', basis: 'measured', source: MEASURED },
  poolingWeight: { value: 63, unit: 'province-years', basis: 'assumed', source: 'one year of provinces' },
  idiosyncraticOrigins: { value: 3, unit: 'origins', basis: 'measured', source: MEASURED },
  breakJump: {
    value: 0.8,
    unit: 'points of 1-10',
    basis: 'assumed',
    source: `${JUDGEMENT}: a national mean that moves more than this in a year was redefined`,
  },
  surpriseOrigins: { value: 5, unit: 'origins', basis: 'assumed', source: JUDGEMENT },
  staleFactor: {
    value: 1.4,
    unit: 'times the standard deviation',
    basis: 'measured',
    source: `7 provinces absent the year before, ${MEASURED}`,
  },
  derivedFactor: {
    value: 1.4,
    unit: 'times the standard deviation',
    basis: 'assumed',
    source: `${JUDGEMENT}: a merged province is taken to be as uncertain as one absent for a year`,
  },
} as const satisfies Record<string, Assumption>;

/** The constants as plain numbers; any of them can be replaced by the user. */
export type Assumptions = Readonly<Record<keyof typeof FORECAST_ASSUMPTIONS, number>>;

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  alpha: FORECAST_ASSUMPTIONS.alpha.value,
  poolingWeight: FORECAST_ASSUMPTIONS.poolingWeight.value,
  idiosyncraticOrigins: FORECAST_ASSUMPTIONS.idiosyncraticOrigins.value,
  breakJump: FORECAST_ASSUMPTIONS.breakJump.value,
  surpriseOrigins: FORECAST_ASSUMPTIONS.surpriseOrigins.value,
  staleFactor: FORECAST_ASSUMPTIONS.staleFactor.value,
  derivedFactor: FORECAST_ASSUMPTIONS.derivedFactor.value,
};
