import type { Scorecard } from '../../scoring/scorecard';

/** How many people answered what, per indicator: the first step of "why this number?". */
export interface AnswerCounts {
  /** Category id -> number of people; categories are those of the coder. */
  readonly piles: ReadonlyMap<string, number>;
  readonly answered: number;
  readonly dontknow: number;
  readonly refused: number;
  /** Asked of nobody here: no contact or service, or not reached. */
  readonly notasked: number;
}

export interface CommuneScores {
  readonly commune: string;
  readonly villages: number;
  readonly card: Scorecard;
}

/** All the province screens need of one round: sent from the worker as it is. */
export interface RoundScores {
  readonly round: string;
  readonly edition: string;
  readonly n: number;
  /** Completion time of the newest interview in it, ISO. */
  readonly newest: string | null;
  readonly communesSeen: number;
  readonly villagesSeen: number;
  readonly province: Scorecard;
  readonly communes: readonly CommuneScores[];
  readonly answers: ReadonlyMap<string, AnswerCounts>;
}
