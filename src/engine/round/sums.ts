import type { Edition } from '../../../indicators/edition';
import type { Psu } from '../../../scoring/observation';
import { emptyTally, type Tally } from '../../../scoring/tally';
import { addObservation } from '../../../scoring/tally-update';
import { CODER_VERSION, indicatorsOf } from '../../../surveys/code';
import { designOfSteps, type ReadingLevel } from '../../../surveys/sampling/stages';
import { answersOf, type CodedInterview, type CodingFrame } from './coded';
import { type Drawn, placeInDesign } from './drawn-villages';
import { type Asked, versionName } from './known-forms';
import { addToPiles, emptyPiles, type Piles } from './piles';

/** What is agreed for a round: everything that decides how an interview becomes numbers. */
export interface RoundFrame extends CodingFrame {
  readonly round: string;
  readonly province: string;
  readonly weightUnit: number;
  readonly certaintyCommunes: readonly string[];
  /** The drawn sample, where there is one: it decides clusters, strata and factors. */
  readonly conduct?: Drawn;
}

/** Sums of a round beside its interviews: one tally as the province sees it, one per commune, and counts of answers. */
export interface RoundSums {
  readonly key: string;
  readonly ids: Set<string>;
  newest: string | null;
  /** Interviews beside the sums, kept and not scored: nobody here knows the version of the questionnaire each names. */
  readonly held: Map<string, string>;
  /** Completion time of the newest interview looked at, in the sums or beside them. */
  upTo: string | null;
  readonly province: Tally;
  readonly communes: Map<string, Tally>;
  readonly piles: Piles;
}

/** Sums made under another key were coded or designed otherwise: they are rebuilt from the responses. */
export const sumsKey = ({
  province,
  edition,
  questionnaire,
  earlier = [],
  kept = [],
  weightUnit,
  certaintyCommunes,
  conduct,
}: RoundFrame): string =>
  [
    'sums-3',
    province,
    CODER_VERSION,
    questionnaire.id,
    questionnaire.version,
    ...earlier.map(versionName),
    ...kept.map(one => `${versionName(one)}#${one.digest}`).toSorted(),
    edition.id,
    weightUnit,
    ...certaintyCommunes.toSorted(),
    ...(conduct?.villages ?? []).map(({ id, steps }) => {
      const { stratum, psu } = designOfSteps(province, steps, 'province');
      return `${id}>${psu}@${stratum}`;
    }),
  ].join('|');

const idsOf = (edition: Edition): string[] => indicatorsOf(edition).map(({ id }) => id);

export const emptySums = (frame: RoundFrame): RoundSums => ({
  key: sumsKey(frame),
  ids: new Set(),
  newest: null,
  held: new Map(),
  upTo: null,
  province: emptyTally(idsOf(frame.edition), { weightUnit: frame.weightUnit }),
  communes: new Map(),
  piles: emptyPiles(indicatorsOf(frame.edition).length),
});

/** Cluster and stratum of an interview at a level, as surveys/sampling computes them. */
export const psuOf = (frame: RoundFrame, coded: CodedInterview, level: ReadingLevel): Psu =>
  placeInDesign(frame, coded, level);

/** One interview more, in place: O(answers). */
export function addInterview(frame: RoundFrame, sums: RoundSums, coded: CodedInterview): void {
  const { edition, weightUnit } = frame;
  const seen = { cell: coded.cell, weight: coded.weight, answers: answersOf(edition, coded) };
  addObservation(edition, sums.province, { ...seen, psu: psuOf(frame, coded, 'province') });
  const commune = sums.communes.get(coded.commune) ?? emptyTally(idsOf(edition), { weightUnit });
  sums.communes.set(coded.commune, commune);
  addObservation(edition, commune, { ...seen, psu: psuOf(frame, coded, 'commune') });
  addToPiles(sums.piles, coded);
  sums.ids.add(coded.id);
  sums.newest = later(sums.newest, coded);
  sums.upTo = later(sums.upTo, coded);
}

/** An interview of a version nobody here knows: named beside the sums, in none of them. */
export function holdInterview(sums: RoundSums, asked: Asked): void {
  sums.held.set(asked.id, versionName(asked));
  sums.upTo = later(sums.upTo, asked);
}

/** Into the sums, or beside them. */
export function takeInterview(
  frame: RoundFrame,
  sums: RoundSums,
  asked: Asked,
  coded: CodedInterview | null,
): void {
  if (coded) addInterview(frame, sums, coded);
  else holdInterview(sums, asked);
}

const later = (time: string | null, { completedAt }: { readonly completedAt: string }): string =>
  time === null || completedAt > time ? completedAt : time;
