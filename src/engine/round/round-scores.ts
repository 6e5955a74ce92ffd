import type { Scorecard } from '../../../scoring/scorecard';
import type { Unscored } from './unscored';

/** How many people answered what, for one indicator: the first step of "why this number?". */
export interface AnswerCounts {
  readonly yes: number;
  readonly no: number;
  /** Gave a place on a scale, a number of criteria or an amount. */
  readonly value: number;
  /** [code, people] of those values; empty for amounts. */
  readonly values: readonly (readonly [number, number])[];
  readonly dontknow: number;
  readonly refused: number;
  /** Not asked: no such contact or service, not applicable, not reached. */
  readonly notasked: number;
}

export interface CommuneScores {
  readonly commune: string;
  readonly villages: number;
  /** Interviews per declared margin cell (`sex/age`), for what may be published. */
  readonly cells: ReadonlyMap<string, number>;
  readonly card: Scorecard;
}

/** All the province screens need of one round: sent from the worker as it is. */
export interface RoundScores {
  readonly round: string;
  readonly edition: string;
  readonly n: number;
  /** Completion time of the newest interview in it, ISO; null where there is none. */
  readonly newest: string | null;
  readonly villages: number;
  readonly province: Scorecard;
  /** In the order of commune codes; the screen sorts by name. */
  readonly communes: readonly CommuneScores[];
  readonly answers: ReadonlyMap<string, AnswerCounts>;
  /** Design effects need every row; null until they were read, or where there is no error. */
  readonly designEffects: {
    readonly total: number;
    readonly dimensions: ReadonlyMap<string, number>;
  } | null;
  /** Of a drawn sample: interviews in villages it does not know, which count as an average village's. */
  readonly outsideSample?: number;
  /** Interviews here that are not in it, for nobody here knows their version of the questionnaire; absent: none. */
  readonly unscored?: Unscored;
}
