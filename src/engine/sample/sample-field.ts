import type { FieldRecord } from '../../../surveys/field-record';
import { normal, type Random } from '../../../surveys/household/draws';
import { packParadata } from '../../../surveys/paradata';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Answers } from '../../../surveys/response';

/** Names of nobody; a round names its interviewers by code alone. */
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Đặng', 'Hồ', 'Bùi'];
const GIVEN = ['Thị Hạnh', 'Quang Bảo', 'Thị Thu', 'Văn Lợi', 'Minh Tâm'];

/** Name of a fictional interviewer by code (`PV01`...), or null for any other code. */
export function sampleInterviewerName(code: string): string | null {
  const number = Number(/^PV(\d{2})$/.exec(code)?.[1] ?? 0) - 1;
  if (number < 0) return null;
  return `${FAMILIES[number % FAMILIES.length]} ${GIVEN[(number + Math.floor(number / FAMILIES.length)) % GIVEN.length]}`;
}

/** Who works in a village, by the positions of its commune and itself, from 0. */
export function sampleInterviewer(commune: number, village: number, villagesPerCommune: number): string {
  const person = Math.floor(commune / COMMUNES_EACH) * villagesPerCommune + village + 1;
  return `PV${String(person).padStart(2, '0')}`;
}

/** One person has the same village of three communes that are next to each other: an hour between two interviews. */
const COMMUNES_EACH = 3;

/** What is odd about a few of them, so that there is something to look at. */
const HASTY = 'PV07';
const LATE = 'PV14';
const REPLACING = 'PV18';
const ACCOMPANIED = 'PV21';

export interface SampleVisit {
  /** Positions of commune and village among the places of the sample, from 0. */
  readonly commune: number;
  readonly village: number;
  readonly villageId: string;
  /** The how-manieth interview of its village, from 1. */
  readonly turn: number;
  readonly villagesPerCommune: number;
}

export interface SampleFieldwork {
  readonly field: FieldRecord;
  readonly minutes: number;
  /** Moved to the evening by so many hours. */
  readonly later: number;
}

/** What the field knows of a made-up interview; `random` is not the one the answers come from. */
export function sampleFieldwork(
  questionnaire: Questionnaire,
  answers: Answers,
  visit: SampleVisit,
  random: Random,
): SampleFieldwork {
  const { commune, village, turn, villageId } = visit;
  const interviewer = sampleInterviewer(commune, village, visit.villagesPerCommune);
  const odd = turn % 3 === 0;
  const pace = Math.exp(0.12 * normal(random)) * (interviewer === HASTY && odd ? 0.36 : 1);
  const pages = pagesOf(questionnaire, answers, pace, random);
  const spent = pages.reduce((sum, page) => sum + page.spent, 0);
  const adults = Math.max(1, Number(answers.adults));
  const replacement = interviewer === REPLACING && turn <= 5;
  const field: FieldRecord = {
    interviewer,
    mode: 'device',
    village: villageId,
    household: {
      number: turn * 7,
      kind: replacement ? 'replacement' : 'drawn',
      replaces: replacement ? turn * 7 - 3 : null,
      reason: replacement ? '2.25' : null,
      ...(replacement ? { early: 'Nhà ở xa, không tiện quay lại.' } : {}),
    },
    respondent: {
      rule: 'random-adult',
      adults,
      chosen: 1 + Math.floor(random() * adults),
      departed: random() < 0.004,
    },
    privacy: interviewer === ACCOMPANIED && odd ? 'official' : random() < 0.75 ? 'alone' : 'family',
    venue: 'home',
    spoken: { language: 'vi', interpreter: false },
    ownVillage: null,
    kept: [],
    remarks:
      random() < 0.05 ? [{ question: 'q31_head', text: 'Người trả lời hỏi lại nghĩa của câu này.' }] : [],
    paradata: packParadata({ pages, changes: [], backSteps: Math.floor(random() * 3), clockJumps: [] }),
  };
  return { field, minutes: spent / 60_000 + 1.5, later: interviewer === LATE && odd ? 14 : 0 };
}

/** About a third of a minute for each question asked, less or more by page and person. */
function pagesOf(questionnaire: Questionnaire, answers: Answers, pace: number, random: Random) {
  let first = 0;
  const pages: { page: string; first: number; spent: number; visits: number }[] = [];
  for (const { id, questions } of questionnaire.pages) {
    const asked = questions.filter(({ name }) => answers[name] !== undefined).length;
    if (asked === 0) continue;
    const spent = Math.round((4_000 + asked * SECONDS_EACH * 1_000) * pace * Math.exp(0.25 * normal(random)));
    pages.push({ page: id, first, spent, visits: 1 });
    first += spent;
  }
  return pages;
}

const SECONDS_EACH = 11;
