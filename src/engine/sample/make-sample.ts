import { ulid } from 'ulid';
import type { Edition } from '../../../indicators/edition';
import { parseResponse } from '../../../surveys/parse';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Coding } from '../../../surveys/reading';
import type { Response } from '../../../surveys/response';
import type { Round } from '../../../surveys/round';
import { drawAnswers, type Person } from './draw-answers';
import { gatesOf } from './gates';
import { tendencies } from './good-answers';
import { LEVELS } from './levels';
import { type SamplePlace, samplePlaces } from './places';
import { normal, pick, type Random, seededRandom } from './random';

export interface SampleParameters {
  readonly interviews: number;
  readonly communes: number;
  readonly villagesPerCommune: number;
  readonly province: string;
  readonly year: number;
  readonly seed: number;
}

export const SAMPLE: SampleParameters = {
  interviews: 500,
  communes: 14,
  villagesPerCommune: 4,
  province: 'P37',
  year: 2022,
  seed: 305,
};

/** What the questions are and how they are read: passed in, so that any questionnaire can be sampled. */
export interface SampleFrame {
  readonly questionnaire: Questionnaire;
  readonly coding: Coding;
  readonly edition: Edition;
}

/** Most adults of a household that count in a weight (design 5.9). */
const ADULTS_CAP = 4;

export const SAMPLE_ROUND = 'minh-hoa';

export const sampleRound = (
  { province, year, seed }: SampleParameters,
  { questionnaire, edition }: SampleFrame,
  name: string,
): Round => ({
  id: SAMPLE_ROUND,
  name,
  province,
  year,
  edition: edition.id,
  plan: 'khanh-hoa-2022',
  questionnaire: { id: questionnaire.id, version: questionnaire.version },
  weightUnit: 1,
  seed,
  certaintyCommunes: [],
  synthetic: true,
});

/**
 * Made-up interviews, each taken through the real route and the real strict parser. Same parameters, same interviews.
 * People of a village resemble each other, and so do those of a commune (effects per dimension). Throws when an answer
 * would not be accepted from a real phone.
 */
export function* makeSample(parameters: SampleParameters, frame: SampleFrame): Generator<Response> {
  const random = seededRandom(parameters.seed);
  const day = `${parameters.year}-11-01`;
  const rules = {
    questionnaire: frame.questionnaire,
    gates: gatesOf(frame.questionnaire),
    tendency: tendencies(frame.coding, frame.edition, day),
    level: (subDimension: string) => LEVELS[subDimension] ?? 0,
  };
  const places = samplePlaces(parameters.communes, parameters.villagesPerCommune);
  const leans = leansOf(places, random);
  let number = 0;
  for (const { place, village } of visits(places, parameters.interviews)) {
    const lean = leans.get(`${place.code}/${village}`);
    const person = personIn(lean ?? (() => 0), random);
    const startedAt = timeOf(parameters.year, number++);
    const candidate = {
      id: ulid(startedAt.getTime(), random),
      kind: 'household',
      round: SAMPLE_ROUND,
      questionnaire: { id: frame.questionnaire.id, version: frame.questionnaire.version },
      place: { province: parameters.province, commune: place.code, village },
      language: 'vi',
      startedAt: stamp(startedAt),
      completedAt: stamp(new Date(startedAt.getTime() + 36 * 60_000)),
      weight: Math.min(person.adults, ADULTS_CAP),
      answers: drawAnswers(rules, person, random),
    };
    const parsed = parseResponse(frame.questionnaire, candidate);
    if (!parsed.ok) throw new Error(`makeSample: ${JSON.stringify(parsed.problems[0])}`);
    yield parsed.value;
  }
}

/** The last commune has only begun: four interviews in one village, so that "not enough yet" can be seen. */
const JUST_BEGUN = 4;

function* visits(
  places: readonly SamplePlace[],
  interviews: number,
): Generator<{ place: SamplePlace; village: string }> {
  const last = places.length > 1 && interviews > 100 ? places.at(-1) : undefined;
  const full = last ? places.slice(0, -1) : places;
  const sites = full.flatMap(place => place.villages.map(village => ({ place, village })));
  const many = last ? interviews - JUST_BEGUN : interviews;
  for (let i = 0; i < many; i++) yield sites[i % sites.length] as (typeof sites)[number];
  if (!last) return;
  for (let i = 0; i < JUST_BEGUN; i++) yield { place: last, village: last.villages[0] as string };
}

type Lean = (subDimension: string) => number;

/** Spread of villages and communes around the level, log-odds; about the ICC of .05 and .03 the planner assumes. */
const VILLAGE_SPREAD = 0.3;
const COMMUNE_SPREAD = 0.24;
const PERSON_SPREAD = 0.35;

function leansOf(places: readonly SamplePlace[], random: Random): ReadonlyMap<string, Lean> {
  const eight = (spread: number) => Array.from({ length: 8 }, () => spread * normal(random));
  return new Map(
    places.flatMap(place => {
      const commune = eight(COMMUNE_SPREAD);
      return place.villages.map((village): [string, Lean] => {
        const own = eight(VILLAGE_SPREAD);
        return [
          `${place.code}/${village}`,
          id => (commune[Number(id[0]) - 1] as number) + (own[Number(id[0]) - 1] as number),
        ];
      });
    }),
  );
}

function personIn(lean: Lean, random: Random): Person {
  const own = PERSON_SPREAD * normal(random);
  return {
    lean: subDimension => lean(subDimension) + own,
    sex: pick(random, [1, 2]),
    ageGroup: pick(random, [1, 2, 2, 3]),
    adults: pick(random, [1, 2, 2, 2, 3, 3, 4, 5]),
  };
}

/** Working hours of November, one interview after the other. */
function timeOf(year: number, number: number): Date {
  const perDay = 25;
  const day = Math.floor(number / perDay);
  const minutes = (number % perDay) * 20;
  return new Date(Date.UTC(year, 10, 1 + day, 0, 30 + minutes));
}

/** ISO with the offset of Vietnam. */
const stamp = (time: Date): string =>
  `${new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
