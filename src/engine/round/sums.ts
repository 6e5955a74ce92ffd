import type { Edition } from '../../../indicators/edition';
import type { Psu } from '../../../scoring/observation';
import { emptyTally, type Tally } from '../../../scoring/tally';
import { addObservation } from '../../../scoring/tally-update';
import { CODER_VERSION, indicatorsOf } from '../../../surveys/code';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Coding } from '../../../surveys/reading';
import { designColumns, type ReadingLevel } from '../../../surveys/sampling/stages';
import { answersOf, type CodedInterview } from './coded';
import { addToPiles, emptyPiles, type Piles } from './piles';

/** What is agreed for a round: everything that decides how an interview becomes numbers. */
export interface RoundFrame {
  readonly round: string;
  readonly province: string;
  readonly edition: Edition;
  readonly questionnaire: Questionnaire;
  readonly coding: Coding;
  readonly weightUnit: number;
  readonly certaintyCommunes: readonly string[];
}

/** Sums of a round beside its interviews: one tally as the province sees it, one per commune, and counts of answers. */
export interface RoundSums {
  readonly key: string;
  readonly ids: Set<string>;
  newest: string | null;
  readonly province: Tally;
  readonly communes: Map<string, Tally>;
  readonly piles: Piles;
}

/** Sums made under another key were coded or designed otherwise: they are rebuilt from the responses. */
export const sumsKey = ({
  province,
  edition,
  questionnaire,
  weightUnit,
  certaintyCommunes,
}: RoundFrame): string =>
  [
    'sums-1',
    province,
    CODER_VERSION,
    questionnaire.id,
    questionnaire.version,
    edition.id,
    weightUnit,
    ...certaintyCommunes.toSorted(),
  ].join('|');

const idsOf = (edition: Edition): string[] => indicatorsOf(edition).map(({ id }) => id);

export const emptySums = (frame: RoundFrame): RoundSums => ({
  key: sumsKey(frame),
  ids: new Set(),
  newest: null,
  province: emptyTally(idsOf(frame.edition), { weightUnit: frame.weightUnit }),
  communes: new Map(),
  piles: emptyPiles(indicatorsOf(frame.edition).length),
});

/** Cluster and stratum of an interview at a level, as surveys/sampling computes them. */
export function psuOf(frame: RoundFrame, coded: CodedInterview, level: ReadingLevel): Psu {
  const round = { province: frame.province, certaintyCommunes: [...frame.certaintyCommunes] };
  const { stratum, psu } = designColumns(round, coded, level);
  return { id: psu, stratum };
}

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
  if (sums.newest === null || coded.completedAt > sums.newest) sums.newest = coded.completedAt;
}
