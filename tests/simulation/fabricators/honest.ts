import { ulid } from 'ulid';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { seededRandom } from '../../../src/engine/random';
import { DIMENSION_SHIFTS, SAMPLE_LEVELS, SAMPLE_MIX } from '../../../src/engine/sample/levels';
import type { FieldRecord } from '../../../surveys/field-record';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { lean, normal, type Random } from '../../../surveys/household/draws';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { type Respondent, respondentsOf } from '../../../surveys/household/synthetic';
import { packParadata } from '../../../surveys/paradata';
import type { Answers, Response } from '../../../surveys/response';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };

/** One honest way of working, and the people met by it: logits, shares and factors against what is usual. */
interface Ground {
  /** Added to the level of every question, in logits. */
  readonly shift: number;
  /** Spread of respondents around their village, in logits. */
  readonly person: number;
  readonly dontKnow: number;
  readonly refused: number;
  readonly pace: number;
  readonly language: string;
  readonly family: number;
  readonly interviews: number;
  /** First hour of the day. */
  readonly begins: number;
}

const USUAL: Ground = {
  shift: 0,
  person: 0.35,
  dontKnow: 0.04,
  refused: 0.01,
  pace: 1,
  language: 'vi',
  family: 0.25,
  interviews: 24,
  begins: 7.5,
};

/** Honest, but unlike the others: none of them may be called an inventor for it. */
export const GROUNDS: Readonly<Record<string, Ground>> = {
  usual: USUAL,
  'minority villages, by an interpreter': {
    ...USUAL,
    shift: -0.9,
    person: 0.5,
    dontKnow: 0.1,
    pace: 1.3,
    language: 'ede',
    family: 0.6,
  },
  'quick by nature': { ...USUAL, pace: 0.72 },
  'old people who often do not know': { ...USUAL, dontKnow: 0.2, refused: 0.03, pace: 1.15, family: 0.5 },
  'a well-off ward of one mind': { ...USUAL, shift: 0.9, person: 0.15 },
  'half a load, before the market opens': { ...USUAL, interviews: 12, begins: 6 },
};

export const PEOPLE = 30;
/** Two people share a commune, each in two of its four villages. */
const PEOPLE_A_COMMUNE = 2;
const VILLAGES_EACH = 2;

/** A made-up round of thirty honest people, in the order the interviews were held. */
export function honestRound(seed: number): Response[] {
  const random = seededRandom(seed);
  const eight = (spread: number) => DIMENSION_SHIFTS.map(() => spread * normal(random));
  const held: Response[] = [];
  let commune: readonly number[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    if (person % PEOPLE_A_COMMUNE === 0) commune = eight(0.32);
    const ground = groundOf(person);
    const villages = Array.from({ length: VILLAGES_EACH }, () => {
      const own = eight(0.26);
      return respondentsIn(
        ground,
        commune.map((effect, d) => effect + Number(own[d])),
      );
    });
    held.push(...interviewsBy(person, ground, villages, random));
  }
  return held.sort((one, other) => one.startedAt.localeCompare(other.startedAt));
}

/** Every second person works on usual ground, the others in turn on the other kinds. */
export function groundOf(person: number): Ground {
  const kinds = Object.values(GROUNDS);
  return (person % 2 === 0 ? USUAL : kinds[1 + (Math.floor(person / 2) % (kinds.length - 1))]) ?? USUAL;
}

export const codeOf = (person: number): string => `PV${String(person + 1).padStart(2, '0')}`;

function respondentsIn(ground: Ground, effects: readonly number[]): Respondent {
  const level = (id: string, usual: number) => {
    const d = Number(id[0]) - 1;
    return lean(usual, Number(DIMENSION_SHIFTS[d]) + Number(effects[d]) + ground.shift);
  };
  return respondentsOf(FRAME, {
    levels: Object.fromEntries(Object.entries(SAMPLE_LEVELS).map(([id, usual]) => [id, level(id, usual)])),
    mix: SAMPLE_MIX,
    person: ground.person,
    shift: 0,
    reasons: { dontknow: ground.dontKnow, refused: ground.refused, notapplicable: 0.03 },
    day: '2022-11-01',
  });
}

function interviewsBy(
  person: number,
  ground: Ground,
  villages: readonly Respondent[],
  random: Random,
): Response[] {
  const ownPace = ground.pace * Math.exp(0.1 * normal(random));
  let time = DAY_ONE + ground.begins * HOUR;
  let [day, today, wanted] = [0, 0, 4];
  return Array.from({ length: ground.interviews }, (_, turn) => {
    if (today === wanted) {
      day += 1;
      [today, wanted] = [0, 3 + Math.floor(random() * 3)];
      time = DAY_ONE + day * 24 * HOUR + (ground.begins + 0.75 * random()) * HOUR;
    }
    today += 1;
    const village = Math.floor((turn / ground.interviews) * villages.length);
    const answers = (villages[village] as Respondent)(random);
    const pace = ownPace * Math.exp(0.15 * normal(random));
    const pages = timesOf(answers, () => pace, random);
    const held = interview({ person, village, turn, start: time, answers, pages, ground }, random);
    // The walk to the next house, the talk at the gate, somebody who is out, lunch.
    time = Date.parse(held.completedAt) + (10 + 60 * random() ** 2) * MINUTE + (today === 3 ? 1.2 * HOUR : 0);
    return held;
  });
}

interface Held {
  readonly person: number;
  readonly village: number;
  readonly turn: number;
  readonly start: number;
  readonly answers: Answers;
  readonly pages: Times;
  readonly ground: Ground;
}

function interview({ person, village, turn, start, answers, pages, ground }: Held, random: Random): Response {
  const commune = `C${String(Math.floor(person / PEOPLE_A_COMMUNE) + 1).padStart(2, '0')}`;
  const number = (person % PEOPLE_A_COMMUNE) * VILLAGES_EACH + village + 1;
  const adults = Math.max(1, Number(answers.adults));
  const field: FieldRecord = {
    interviewer: codeOf(person),
    mode: 'device',
    village: `${commune}-${number}`,
    household: { number: 3 + turn * 5, kind: 'drawn', replaces: null, reason: null },
    respondent: {
      rule: 'random-adult',
      adults,
      chosen: 1 + Math.floor(random() * adults),
      departed: false,
    },
    privacy: random() < ground.family ? 'family' : 'alone',
    venue: 'home',
    spoken: { language: ground.language, interpreter: ground.language !== 'vi' },
    ownVillage: null,
    kept: [],
    remarks: [],
    paradata: null,
  };
  const response: Response = {
    id: ulid(Math.round(start), random),
    kind: 'household',
    round: 'thu',
    questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
    place: { province: 'P37', commune, village: `${commune}-${number}` },
    language: 'vi',
    startedAt: stamp(start),
    completedAt: stamp(start),
    weight: 1,
    answers,
    field,
  };
  return during(response, start, pages, random);
}

/** Milliseconds on each page that had something to ask. */
export type Times = readonly { readonly page: string; readonly spent: number }[];

/** Eleven seconds a question, times `pace` of the page and some luck. */
export const timesOf = (answers: Answers, pace: (at: number) => number, random: Random): Times =>
  HOUSEHOLD_2021.pages.flatMap(({ id, questions }, at) => {
    const asked = questions.filter(({ name }) => answers[name] !== undefined).length;
    const spent = (4_000 + asked * 11_000) * pace(at) * Math.exp(0.25 * normal(random));
    return asked === 0 ? [] : [{ page: id, spent: Math.round(spent) }];
  });

/** The same interview, begun at another time and with other times on its pages. */
export function during(response: Response, start: number, times: Times, random: Random): Response {
  if (!response.field) throw new Error('every interview of this round has a field record');
  let first = 0;
  const pages = times.map(({ page, spent }) => {
    const here = { page, first, spent, visits: 1 };
    first += spent;
    return here;
  });
  const paradata = packParadata({ pages, changes: [], backSteps: Math.floor(random() * 3), clockJumps: [] });
  return {
    ...response,
    startedAt: stamp(start),
    completedAt: stamp(start + first + 90_000),
    field: { ...response.field, paradata },
  };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY_ONE = Date.parse('2022-11-01T00:00:00+07:00');
const stamp = (time: number): string => `${new Date(time + 7 * HOUR).toISOString().slice(0, 19)}+07:00`;

/** One person's answers to every question, also to those the route of one interview passes by. */
export function opinions(seed: number): Answers {
  const random = seededRandom(seed);
  const person = respondentsIn(
    USUAL,
    DIMENSION_SHIFTS.map(() => 0.3 * normal(random)),
  );
  // One walk asks only what its gates open: later walks of the same person fill in the rest.
  return Object.assign({}, ...Array.from({ length: 12 }, () => person(random)).reverse());
}
