import { readParadata } from '../../../surveys/paradata';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Response } from '../../../surveys/response';
import { gatesOf } from './gates';
import { median } from './robust';

/** What of a questionnaire is looked at: questions of the index, each with its page and its list of answers. */
export interface WatchedForm {
  readonly names: readonly string[];
  /** Questions asked in a row with the same list of answers, as positions in `names`. */
  readonly groups: readonly (readonly number[])[];
  /** Questions others hang on, by position in `names`, each with the answers that lead on. */
  readonly gates: readonly { readonly at: number; readonly leads: (code: number) => boolean }[];
}

const LEAST_GROUP = 3;
const LEAST_GATES = 10;

/** Demographics and consent are left out: people of a village are alike in them for good reasons. */
export function watchedForm(questionnaire: Questionnaire): WatchedForm {
  const names: string[] = [];
  const groups = new Map<string, number[]>();
  for (const page of questionnaire.pages) {
    if (page.role !== 'sub-dimension') continue;
    for (const question of page.questions) {
      const list = question.kind === 'choice' ? question.options.id : null;
      if (list !== null) {
        const key = `${page.id} ${list}`;
        groups.set(key, [...(groups.get(key) ?? []), names.length]);
      }
      names.push(question.name);
    }
  }
  const gates = [...gatesOf(questionnaire)].map(([name, leads]) => ({ at: names.indexOf(name), leads }));
  return {
    names,
    groups: [...groups.values()].filter(group => group.length >= LEAST_GROUP),
    gates: gates.filter(({ at }) => at >= 0),
  };
}

/** One interview as the flags see it. Times in ms since 1970, `hour` 0-24 as the clock on the wall showed at its start. */
export interface Features {
  readonly id: string;
  readonly interviewer: string | null;
  readonly commune: string;
  readonly village: string;
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  /** False: typed in from paper; its times say nothing of the interview. */
  readonly timed: boolean;
  readonly minutes: number;
  /** ln of time on each page, ms; empty without paradata. */
  readonly pageTimes: ReadonlyMap<string, number>;
  /** Answers by position in the form: the code, -1 not asked, below that a reason. */
  readonly codes: Float64Array;
  readonly asked: number;
  /** Don't know and refused among what was asked, 0-1. */
  readonly unknown: number;
  /** How much of the groups got the answer most given in that group, 0-1; NaN where no group was asked. */
  readonly sameness: number;
  /** Of the answers others hang on, how many lead to no further question, 0-1; NaN where few were given. */
  readonly closed: number;
  readonly response: Response;
}

const NOT_ASKED = -1;
const REASONS: Readonly<Record<string, number>> = { dontknow: -2, refused: -3, notapplicable: -4 };

export function featuresOf(form: WatchedForm, response: Response): Features {
  const { startedAt, completedAt, field } = response;
  const codes = Float64Array.from(form.names, name => codeOf(response, name));
  const asked = codes.reduce((sum, code) => sum + Number(code !== NOT_ASKED), 0);
  const unknown = codes.reduce((sum, code) => sum + Number(code === -2 || code === -3), 0);
  const [start, end] = [Date.parse(startedAt), Date.parse(completedAt)];
  const timed = field?.mode !== 'paper';
  const paradata = timed ? readParadata(field?.paradata ?? null) : null;
  const spent = (paradata?.pages ?? []).filter(page => page.spent > 0);
  const active = spent.reduce((sum, page) => sum + page.spent, 0);
  return {
    id: response.id,
    interviewer: field?.interviewer ?? null,
    commune: response.place.commune,
    village: field?.village ?? response.place.village,
    start,
    end,
    hour: Number(startedAt.slice(11, 13)) + Number(startedAt.slice(14, 16)) / 60,
    timed,
    minutes: (active > 0 ? active : end - start) / 60_000,
    pageTimes: new Map(spent.map(page => [page.page, Math.log(page.spent)])),
    codes,
    asked,
    unknown: asked === 0 ? 0 : unknown / asked,
    sameness: samenessOf(form, codes),
    closed: closedOf(form, codes),
    response,
  };
}

function codeOf({ answers }: Response, name: string): number {
  const answer = answers[name];
  if (answer === undefined || answer === 'notreached') return NOT_ASKED;
  if (typeof answer === 'string') return REASONS[answer] ?? NOT_ASKED;
  return typeof answer === 'number' ? answer : (answer[0] ?? NOT_ASKED);
}

function samenessOf({ groups }: WatchedForm, codes: Float64Array): number {
  let [all, same] = [0, 0];
  for (const group of groups) {
    const given = group.map(at => codes[at] as number).filter(code => code >= 0);
    if (given.length < LEAST_GROUP) continue;
    const counts = new Map<number, number>();
    for (const code of given) counts.set(code, (counts.get(code) ?? 0) + 1);
    all += given.length;
    same += Math.max(...counts.values());
  }
  return all === 0 ? Number.NaN : same / all;
}

function closedOf({ gates }: WatchedForm, codes: Float64Array): number {
  const given = gates.filter(({ at }) => Number(codes[at]) >= 0);
  const closed = given.filter(({ at, leads }) => !leads(Number(codes[at])));
  return given.length < LEAST_GATES ? Number.NaN : closed.length / given.length;
}

/** How an interview went against what is usual, ln: in all, and by how much it sped up from some page on. */
export interface Pace {
  readonly all: number;
  /** Pages before against pages after, at the page where they differ most; NaN with few page times. */
  readonly hurried: number;
}

/** Fewer pages on either side say nothing. */
const LEAST_PAGES = 5;

function hurriedOf(ratios: readonly number[]): number {
  let [most, found] = [-Infinity, Number.NaN];
  for (let at = LEAST_PAGES; at <= ratios.length - LEAST_PAGES; at++) {
    const faster = median(ratios.slice(0, at)) - median(ratios.slice(at));
    // A difference between two halves is better known than one between a few pages and the rest.
    const weighed = faster * Math.sqrt(at * (ratios.length - at));
    if (weighed > most) [most, found] = [weighed, faster];
  }
  return found;
}

/**
 * ln of how long an interview took against what is usual: the middle over its pages where page times were kept (skips do
 * not matter then), else minutes for each question asked.
 */
export function paces(features: readonly Features[]): Map<string, Pace> {
  const byPage = new Map<string, number[]>();
  for (const { pageTimes } of features)
    for (const [page, time] of pageTimes) {
      const known = byPage.get(page);
      if (known) known.push(time);
      else byPage.set(page, [time]);
    }
  const usualPage = new Map([...byPage].map(([page, times]) => [page, median(times)]));
  const timed = features.filter(one => one.timed && one.minutes > 0 && one.asked > 0);
  const perQuestion = (one: Features) => Math.log(one.minutes / one.asked);
  const usual = median(timed.map(perQuestion));
  return new Map(
    timed.map(one => {
      const ratios = [...one.pageTimes].map(([page, time]) => time - (usualPage.get(page) ?? time));
      const all = ratios.length >= LEAST_GROUP ? median(ratios) : perQuestion(one) - usual;
      return [one.id, { all, hurried: hurriedOf(ratios) }];
    }),
  );
}
