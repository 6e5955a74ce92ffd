/** Code of "no answer counted" in a byte column: not reached, off route, refused ... whatever the reading dropped. */
export const MISSING = 255;

/** First-stage unit as the design sees it. `stratum` and `psu` come from surveys/sampling, never guessed. */
export interface Psu {
  readonly id: string;
  readonly stratum: string;
}

/**
 * What scoring may see of interviews: no names, no phone, no questions.
 * Column per indicator, in the order of `indicatorIds`: bytes (code 0-254, 255 missing) or floats (amounts, NaN missing).
 * `psu[i]`, `cell[i]` index into `psus` and `cells`; `weight[i]` > = 0 within-PSU weight.
 */
export interface Observations {
  readonly n: number;
  readonly indicatorIds: readonly string[];
  readonly columns: readonly (Uint8Array | Float64Array)[];
  readonly psus: readonly Psu[];
  readonly psu: Uint32Array;
  readonly cells: readonly string[];
  readonly cell: Uint8Array | Uint16Array;
  readonly weight: Float64Array;
}

/**
 * One interview as scoring sees it: answers in the order of `indicatorIds`, as bytes (255 missing) or floats
 * (NaN missing). `cell` is the label of its margin cell.
 */
export interface Interview {
  readonly psu: Psu;
  readonly cell: string;
  readonly weight: number;
  readonly answers: Uint8Array | Float64Array;
}
