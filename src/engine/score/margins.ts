import { z } from 'zod';
import {
  type Calibration,
  type Margin,
  MarginsCannotBeMet,
  postStratify,
  rake,
} from '../../../scoring/calibration';
import type { Tally } from '../../../scoring/tally';
import { BadInput } from './bad-input';
import type { Sample } from './sample';
import { jsonOf } from './spec';

export const Margins = z.record(z.string(), z.record(z.string(), z.number()));
export type Margins = z.infer<typeof Margins>;

/** Known totals by variable and category: `{"gender":{"F":520,"M":480}}`. */
export function readMargins(json: string): Margins {
  const parsed = Margins.safeParse(jsonOf(json, 'bad-margins'));
  if (!parsed.success) throw new BadInput('bad-margins', parsed.error.issues[0]?.message ?? '');
  if (Object.keys(parsed.data).length === 0) throw new BadInput('bad-margins', 'no margin given');
  return parsed.data;
}

export type CalibrationMethod = 'poststratify' | 'rake';

/** Smallest and largest factor of a weight, relative to their overall level. */
export type Bounds = readonly [number, number];

export interface CalibrationRequest {
  readonly method: CalibrationMethod;
  readonly margins: Margins;
  readonly bounds?: Bounds;
}

/** Brings the sample's weights to the margins, or says by name which margin cannot be met. */
export function calibrate(
  tally: Tally,
  sample: Sample,
  { margins, method, bounds }: CalibrationRequest,
): Calibration {
  const list: Margin[] = Object.entries(margins).map(([name, totals]) => ({
    name,
    totals,
    categoryOf: cell => sample.valueIn(cell, name),
  }));
  const [only] = list;
  if (method === 'poststratify' && (list.length !== 1 || only === undefined)) {
    throw new BadInput('bad-margins', 'post-stratification takes one margin; rake to several');
  }
  try {
    const options = bounds === undefined ? {} : { bounds };
    return method === 'rake' ? rake(tally, list, options) : postStratify(tally, only as Margin, options);
  } catch (error) {
    if (!(error instanceof MarginsCannotBeMet)) throw error;
    throw new BadInput('margins-cannot-be-met', `${error.fault}, ${error.category}`, {
      column: error.margin,
    });
  }
}
