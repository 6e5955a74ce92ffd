import type { Features } from './features';
import { byInterviewer, type Examined, SUSPECT } from './flags';
import { above, median, quantile, usualOf } from './robust';

/** What sets an interviewer apart from the others of the round. */
export const STANDING_REASONS = ['many-flagged', 'alike', 'fast', 'same-answers', 'few-asked'] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];

/** `reasons` empty: nothing sets this person apart. Never a finding of fraud: the supervisor goes and asks. */
export interface InterviewerVerdict {
  readonly interviewer: string;
  readonly interviews: number;
  /** Interviews with a flag that tells of answers nobody gave. */
  readonly suspect: number;
  readonly reasons: readonly StandingReason[];
}

/** Fewer interviews say nothing about a person. */
const LEAST_INTERVIEWS = 5;
const MANY = { share: 0.2, atLeast: 3 };
const FAR = 4.5;
/** The tenth of the pairs that are most alike: who invents a third of the work has a tenth of such pairs. */
const ALIKE = { at: 0.9, atLeast: 0.12 };
const LEAST = { alike: 0.012, pace: 0.06, sameness: 0.01, asked: 2 };

/** One verdict per interviewer, by code; robust distances between people, so that some may invent without being usual. */
export function verdicts(features: readonly Features[], examined: Examined): InterviewerVerdict[] {
  const people = [...byInterviewer(features)].map(([interviewer, own]) => ({
    interviewer,
    own,
    alike: quantile(examined.pairs.get(interviewer) ?? [], ALIKE.at),
    pace: middle(own.map(({ id }) => examined.pace.get(id)?.all)),
    sameness: middle(own.map(({ sameness }) => sameness)),
    asked: middle(own.map(({ asked }) => asked)),
  }));
  const usual = (pick: 'alike' | 'pace' | 'sameness' | 'asked') =>
    usualOf(
      people.map(one => one[pick]).filter(value => !Number.isNaN(value)),
      LEAST[pick],
    );
  const [alike, pace, sameness, asked] = [usual('alike'), usual('pace'), usual('sameness'), usual('asked')];
  return people
    .map(one => {
      const suspect = one.own.filter(({ id }) => isSuspect(examined, id)).length;
      const holds: Readonly<Record<StandingReason, boolean>> = {
        'many-flagged': suspect >= MANY.atLeast && suspect / one.own.length >= MANY.share,
        // A place of one mind is more alike than others, too: only what no place explains counts.
        alike: above(one.alike, alike) >= FAR && one.alike - alike.middle >= ALIKE.atLeast,
        fast: above(one.pace, pace) <= -FAR,
        'same-answers': above(one.sameness, sameness) >= FAR,
        'few-asked': above(one.asked, asked) <= -FAR,
      };
      const enough = one.own.length >= LEAST_INTERVIEWS;
      return {
        interviewer: one.interviewer,
        interviews: one.own.length,
        suspect,
        reasons: enough ? STANDING_REASONS.filter(reason => holds[reason]) : [],
      };
    })
    .sort((a, b) => (a.interviewer < b.interviewer ? -1 : 1));
}

const isSuspect = ({ flags }: Examined, id: string): boolean =>
  (flags.get(id) ?? []).some(({ kind }) => SUSPECT.has(kind));

const middle = (values: readonly (number | undefined)[]): number =>
  median(values.filter((value): value is number => value !== undefined && !Number.isNaN(value)));
