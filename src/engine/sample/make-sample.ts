import { ulid } from 'ulid';
import type { Edition } from '../../../indicators/edition';
import { lean, normal, type Random } from '../../../surveys/household/draws';
import { type Respondent, respondentsOf, SYNTHETIC_DEFAULTS } from '../../../surveys/household/synthetic';
import { parseResponse } from '../../../surveys/parse';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Coding } from '../../../surveys/reading';
import type { Response } from '../../../surveys/response';
import type { Round } from '../../../surveys/round';
import { personWeight } from '../../../surveys/sampling/weights';
import { seededRandom } from '../random';
import { DIMENSION_SHIFTS, SAMPLE_LEVELS, SAMPLE_MIX } from './levels';
import { type SamplePlace, samplePlaces } from './places';
import { sampleConduct } from './sample-conduct';
import { sampleFieldwork } from './sample-field';

export interface SampleParameters {
  readonly interviews: number;
  readonly communes: number;
  readonly villagesPerCommune: number;
  readonly province: string;
  readonly year: number;
  readonly seed: number;
}

export const SAMPLE: SampleParameters = {
  interviews: 960,
  communes: 30,
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

export const SAMPLE_ROUND = 'minh-hoa';

export const sampleRound = (
  parameters: SampleParameters,
  { questionnaire, edition }: SampleFrame,
  name: string,
): Round => ({
  id: SAMPLE_ROUND,
  name,
  province: parameters.province,
  year: parameters.year,
  edition: edition.id,
  plan: 'khanh-hoa-2022',
  questionnaire: { id: questionnaire.id, version: questionnaire.version },
  weightUnit: 1,
  seed: parameters.seed,
  certaintyCommunes: [],
  synthetic: true,
  conduct: sampleConduct(parameters),
});

/**
 * Made-up interviews, each taken through the real route and the real strict parser. Same parameters, same interviews.
 * People of a village resemble each other, and so do those of a commune (effects per dimension). Throws when an answer
 * would not be accepted from a real phone.
 */
export function* makeSample(parameters: SampleParameters, frame: SampleFrame): Generator<Response> {
  const random = seededRandom(parameters.seed);
  const places = samplePlaces(parameters.communes, parameters.villagesPerCommune);
  const people = peopleOf(places, parameters.year, frame, random);
  // Of its own, so that what the field knows changes no answer.
  const luck = seededRandom(parameters.seed + 11);
  const turns = new Map<string, number>();
  const communeAt = new Map(places.map(({ code }, at) => [code, at]));
  let number = 0;
  for (const { place, village } of visits(places, parameters.interviews)) {
    const site = siteKey(place, village);
    const respondent = people.get(site) as Respondent;
    const answers = respondent(random);
    const turn = (turns.get(site) ?? 0) + 1;
    turns.set(site, turn);
    const at = place.villages.indexOf(village);
    const visit = {
      commune: communeAt.get(place.code) as number,
      village: at,
      villageId: `${place.code}-${at + 1}`,
      turn,
      villagesPerCommune: parameters.villagesPerCommune,
    };
    const { field, minutes, later } = sampleFieldwork(frame.questionnaire, answers, visit, luck);
    const planned = timeOf(parameters.year, number++);
    const startedAt = new Date(planned.getTime() + later * 3_600_000);
    const candidate = {
      id: ulid(planned.getTime(), random),
      kind: 'household',
      round: SAMPLE_ROUND,
      questionnaire: { id: frame.questionnaire.id, version: frame.questionnaire.version },
      place: { province: parameters.province, commune: place.code, village },
      language: 'vi',
      startedAt: stamp(startedAt),
      completedAt: stamp(new Date(startedAt.getTime() + minutes * 60_000)),
      weight: personWeight(Number(answers.adults)).weight,
      answers,
      field,
    };
    const parsed = parseResponse(frame.questionnaire, candidate);
    if (!parsed.ok) throw new Error(`makeSample: ${JSON.stringify(parsed.problems[0])}`);
    yield parsed.value;
  }
}

/** The last commune has only begun: four interviews in one village, so that "not enough yet" can be seen. */
const JUST_BEGUN = 4;
/** Of many communes the last but one is half done: shown, but in no tier. */
const HALF_DONE = 24;
const MANY_COMMUNES = 20;

type Visit = { readonly place: SamplePlace; readonly village: string };

function* visits(places: readonly SamplePlace[], interviews: number): Generator<Visit> {
  const last = places.length > 1 && interviews > 100 ? places.at(-1) : undefined;
  const half = last && places.length >= MANY_COMMUNES ? places.at(-2) : undefined;
  const full = places.filter(place => place !== last && place !== half);
  yield* around(full, interviews - (last ? JUST_BEGUN : 0) - (half ? HALF_DONE : 0));
  if (half) yield* around([half], HALF_DONE);
  if (last) yield* around([{ ...last, villages: last.villages.slice(0, 1) }], JUST_BEGUN);
}

/** Village after village, so that each of them gets its share. */
function* around(places: readonly SamplePlace[], interviews: number): Generator<Visit> {
  const sites = places.flatMap(place => place.villages.map(village => ({ place, village })));
  for (let i = 0; i < interviews; i++) yield sites[i % sites.length] as Visit;
}

const siteKey = (place: SamplePlace, village: string): string => `${place.code}/${village}`;

/** Spread of villages and communes around the level, log-odds: ICC of communes .02-.11 by dimension, so that some lists have tiers. */
const VILLAGE_SPREAD = 0.26;
const COMMUNE_SPREAD = 0.32;
const PERSON_SPREAD = 0.35;

/** Who can be met in each village: the level of each dimension is moved by effects of the commune and of the village. */
function peopleOf(
  places: readonly SamplePlace[],
  year: number,
  frame: SampleFrame,
  random: Random,
): ReadonlyMap<string, Respondent> {
  const eight = (spread: number) => DIMENSION_SHIFTS.map(() => spread * normal(random));
  const people = new Map<string, Respondent>();
  for (const place of places) {
    const commune = eight(COMMUNE_SPREAD);
    for (const village of place.villages) {
      const own = eight(VILLAGE_SPREAD);
      const shifts = DIMENSION_SHIFTS.map((shift, d) => shift + Number(commune[d]) + Number(own[d]));
      people.set(siteKey(place, village), respondentsOf(frame, parametersOf(shifts, year)));
    }
  }
  return people;
}

const parametersOf = (shifts: readonly number[], year: number) => ({
  ...SYNTHETIC_DEFAULTS,
  levels: Object.fromEntries(
    Object.entries(SAMPLE_LEVELS).map(([id, level]) => [id, lean(level, Number(shifts[Number(id[0]) - 1]))]),
  ),
  mix: SAMPLE_MIX,
  person: PERSON_SPREAD,
  day: `${year}-11-01`,
});

/** Working hours of November, one interview after the other. */
function timeOf(year: number, number: number): Date {
  const perDay = 36;
  const day = Math.floor(number / perDay);
  const minutes = (number % perDay) * 15;
  return new Date(Date.UTC(year, 10, 1 + day, 0, 30 + minutes));
}

/** ISO with the offset of Vietnam. */
const stamp = (time: Date): string =>
  `${new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
