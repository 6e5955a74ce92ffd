import type { MissingPolicy } from '../../../scoring/aggregate';
import type { Calibration } from '../../../scoring/calibration';
import { type LonelyPsu, LonelyPsuError } from '../../../scoring/design';
import { designEffects } from '../../../scoring/design-effect';
import { differenceWithin } from '../../../scoring/difference';
import { selectDomain } from '../../../scoring/domain';
import { type Estimate, estimateDomain, type ScoreOptions } from '../../../scoring/estimate';
import type { IndexTree } from '../../../scoring/index-tree';
import type { Tally } from '../../../scoring/tally';
import { tallyOf, WeightsTooLarge } from '../../../scoring/tally-of';
import { decimalUnitOf } from '../../../scoring/weight-unit';
import { BadInput } from './bad-input';
import { type Block, type BlockNumber, blockOf, interval } from './block';
import { readCsvTable } from './csv-table';
import { type CalibrationRequest, calibrate } from './margins';
import { type ReplicateRequest, type ReplicationResult, replicate, replicatesFor } from './replication';
import { type Sample, sampleOf } from './sample';
import { type TrimReport, trimmed } from './trimming';

export interface ScoreRequest {
  readonly tree: IndexTree;
  readonly csv: string;
  readonly by?: string;
  /** `gender:F-M`. */
  readonly differences?: readonly string[];
  readonly lonely?: LonelyPsu;
  readonly missing?: MissingPolicy;
  readonly calibration?: CalibrationRequest;
  /** No weight above this many times the mean weight; what is cut is spread over the others, before any calibration. */
  readonly trim?: number;
  readonly replicates?: ReplicateRequest;
}

export interface ScoreWarning {
  readonly kind:
    | 'outside-goalposts'
    | 'lonely-strata'
    | 'few-degrees-of-freedom'
    | 'weights-not-whole-units'
    | 'weights-trimmed'
    | 'weights-at-bound';
  readonly detail: string;
}

export interface ScoreResult {
  readonly degf: number;
  readonly all: Block;
  readonly by: Readonly<Record<string, Block>>;
  readonly differences: Readonly<Record<string, BlockNumber>>;
  readonly replication: ReplicationResult | null;
  /** Of the total and the dimensions of the whole sample; null after calibration. */
  readonly designEffect: { readonly total: number; readonly dims: Readonly<Record<string, number>> } | null;
  /** `atBound`: categories of the cells whose factor lies on a bound. */
  readonly calibration: {
    readonly sweeps: number;
    readonly worstError: number;
    readonly atBound: readonly string[];
  } | null;
  /** Weights held at the cap, and how much was taken from them. */
  readonly trimming: TrimReport | null;
  readonly warnings: readonly ScoreWarning[];
}

/**
 * Scores a file: everything is read and checked before anything is computed. Throws `BadInput`, never a half result.
 */
export function scoreFile(request: ScoreRequest): ScoreResult {
  const table = readCsvTable(request.csv);
  const wanted = (request.differences ?? []).map(text => splitDifference(text.normalize('NFC')));
  const margins = Object.keys(request.calibration?.margins ?? {});
  const split = [
    ...(request.by === undefined ? [] : [request.by]),
    ...wanted.map(({ column }) => column),
    ...margins,
  ];
  const { sample, trimming } = trimmed(sampleOf(table, request.tree, split), request.trim);
  const pairs = wanted.map(({ column, values }) => pairOf(column, values, sample));
  const tally = tallied(request.tree, sample);
  const result = namingLonely(() => scored(request, sample, tally, pairs));
  const held: ScoreWarning[] =
    trimming === null || trimming.rows === 0
      ? []
      : [{ kind: 'weights-trimmed', detail: `${trimming.rows} rows at ${trimming.cap}` }];
  return { ...result, trimming, warnings: [...result.warnings, ...held] };
}

function scored(
  request: ScoreRequest,
  sample: Sample,
  tally: Tally,
  pairs: readonly Pair[],
): Omit<ScoreResult, 'trimming'> {
  const { tree, lonely = 'adjust', missing = 'strict', by } = request;
  const options: ScoreOptions = { lonely, missing, ...calibrationOf(request, sample, tally) };
  const whole = estimateDomain(tree, tally, selectDomain(tally), options);
  const part = (column: string, value: string): Estimate =>
    domainOf(tree, tally, sample, options, [column, value]);
  const replication = replicationOf(request, sample, tally, whole, options);
  const all = blockOf(whole);
  return {
    degf: whole.linearised.rows.df,
    all,
    by: Object.fromEntries(
      (by === undefined ? [] : sample.valuesOf(by)).map(value => [value, blockOf(part(by as string, value))]),
    ),
    differences: Object.fromEntries(
      pairs.map(({ column, a, b }) => [`${a}-${b}`, differenceOf(part(column, a), part(column, b))]),
    ),
    replication,
    designEffect: options.calibration ? null : effectOf(whole, sample),
    calibration: options.calibration ? reportOf(options.calibration) : null,
    warnings: warningsOf(all, tally, options.calibration ?? null),
  };
}

/** Whole decimal units when the weights allow them, else the float path. */
export function tallied(tree: IndexTree, { observations }: Sample): Tally {
  try {
    return tallyOf(tree, observations, { weightUnit: decimalUnitOf(observations.weight) });
  } catch (error) {
    if (error instanceof WeightsTooLarge) return tallyOf(tree, observations, { weightUnit: null });
    throw error;
  }
}

function namingLonely<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof LonelyPsuError) throw new BadInput('lonely-psu', error.strata.join(', '));
    throw error;
  }
}

function calibrationOf(
  { calibration }: ScoreRequest,
  sample: Sample,
  tally: Tally,
): Pick<ScoreOptions, 'calibration'> {
  if (calibration === undefined) return {};
  return { calibration: calibrate(tally, sample, calibration) };
}

const reportOf = ({ sweeps, worstError, atBound }: Calibration): ScoreResult['calibration'] => ({
  sweeps,
  worstError,
  atBound: atBound.map(label => (JSON.parse(label) as string[]).join('/')),
});

function domainOf(
  tree: IndexTree,
  tally: Tally,
  { valueIn, observations: { psus, psu, cell, cells } }: Sample,
  options: ScoreOptions,
  [column, value]: readonly [string, string],
): Estimate {
  const matches = cells.map(label => valueIn(label, column) === value);
  const there = new Set<string>();
  for (let i = 0; i < psu.length; i++) {
    if (matches[cell[i] as number] === true) there.add(psus[psu[i] as number]?.id as string);
  }
  const inDomain = new Set(cells.filter((_, c) => matches[c]));
  return estimateDomain(
    tree,
    tally,
    selectDomain(tally, { psu: ({ id }) => there.has(id), cell: label => inDomain.has(label) }),
    options,
  );
}

interface Pair {
  readonly column: string;
  readonly a: string;
  readonly b: string;
}

function splitDifference(text: string): { column: string; values: string } {
  const colon = text.indexOf(':');
  if (colon < 1) throw new BadInput('bad-option', `--diff ${text}: expected column:A-B`);
  return { column: text.slice(0, colon), values: text.slice(colon + 1) };
}

/** `F-M` cut at the dash that leaves two known values: values may hold dashes themselves. */
function pairOf(column: string, text: string, sample: Sample): Pair {
  const values = sample.valuesOf(column);
  for (let dash = text.indexOf('-'); dash >= 0; dash = text.indexOf('-', dash + 1)) {
    const [a, b] = [text.slice(0, dash), text.slice(dash + 1)];
    if (values.includes(a) && values.includes(b)) return { column, a, b };
  }
  throw new BadInput('unknown-value', `${text}: not two values of it`, { column });
}

function differenceOf(a: Estimate, b: Estimate): BlockNumber {
  const { points, rawSe, uncertainty } = differenceWithin(a, b).total;
  if (points === null) return { est: null, se: null, withheld: 'incomplete' };
  return { est: points, se: Number.isFinite(rawSe) ? rawSe : null, ...interval(uncertainty) };
}

function replicationOf(
  { tree, replicates }: ScoreRequest,
  sample: Sample,
  tally: Tally,
  whole: Estimate,
  options: ScoreOptions,
): ReplicationResult | null {
  if (replicates === undefined) return null;
  if (options.calibration) throw new BadInput('bad-option', '--replicates cannot be joined with calibration');
  const weights = replicatesFor(replicates, tally, sample, options);
  return replicate(tree, tally, whole, weights, options);
}

function effectOf(whole: Estimate, { observations }: Sample): ScoreResult['designEffect'] {
  const { total, dimensions } = designEffects(whole, observations);
  return { total, dims: Object.fromEntries(dimensions) };
}

function warningsOf(
  { indicators, lonelyStrata, df }: Block,
  { weightUnit }: Tally,
  calibration: Calibration | null,
): ScoreWarning[] {
  const outside = indicators.filter(({ outsideGoalposts }) => outsideGoalposts > 0);
  const answers = outside.reduce((sum, { outsideGoalposts }) => sum + outsideGoalposts, 0);
  const atBound = calibration?.atBound.length ?? 0;
  const said = (kind: ScoreWarning['kind'], isTrue: boolean, detail: string): ScoreWarning[] =>
    isTrue ? [{ kind, detail }] : [];
  return [
    ...said(
      'outside-goalposts',
      outside.length > 0,
      `${answers} answers: ${outside.map(({ id }) => id).join(' ')}`,
    ),
    ...said('lonely-strata', lonelyStrata.length > 0, lonelyStrata.join(' ')),
    ...said('few-degrees-of-freedom', df < 5, `${df}`),
    ...said('weights-not-whole-units', weightUnit === null, 'float sums'),
    ...said('weights-at-bound', atBound > 0, `${atBound} cells`),
  ];
}
