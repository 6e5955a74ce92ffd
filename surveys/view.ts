import { questionsIn } from './condition';
import type { Questionnaire } from './questionnaire';
import { type Answers, NoAnswer } from './response';
import { conditionsOf, onRoute } from './route';

/** What stands at one question: an answer, a reason, or off the route because no answer led there. */
export type Standing =
  | { readonly kind: 'answer'; readonly answer: number }
  | { readonly kind: 'reason'; readonly reason: NoAnswer }
  | { readonly kind: 'offroute' };

/** One interview as readings see it: route known, day known. */
export interface View {
  readonly day: string;
  readonly standing: (name: string) => Standing;
}

export type Viewer = (answers: Answers, day: string) => View;

/** Looks the gates of all questions up once, for many interviews. */
export function viewerOf(questionnaire: Questionnaire): Viewer {
  const gates = gatesOf(questionnaire);
  return (answers, day) => {
    const route = onRoute(questionnaire, answers);
    const standing = (name: string): Standing =>
      route.has(name) ? standingOf(answers[name]) : offRouteStanding(gatesNamed(gates, name), standing);
    return { day, standing };
  };
}

function standingOf(answer: Answers[string] | undefined): Standing {
  if (typeof answer === 'number') return { kind: 'answer', answer };
  const reason = NoAnswer.options.find(option => option === answer);
  return { kind: 'reason', reason: reason ?? 'notreached' };
}

/**
 * A question skipped because its gate was refused or not known is not that of a non-user: it inherits the gate's
 * reason. Only gates that were answered put it off the route.
 */
function offRouteStanding(gates: readonly string[], standing: (name: string) => Standing): Standing {
  const reason = gates.map(standing).find(({ kind }) => kind === 'reason');
  return reason ?? { kind: 'offroute' };
}

/** Question -> the questions that decide whether it is asked. */
const gatesOf = ({ pages }: Questionnaire): ReadonlyMap<string, readonly string[]> =>
  new Map(
    pages.flatMap(page =>
      page.questions.map(
        question => [question.name, conditionsOf(page, question).flatMap(questionsIn)] as const,
      ),
    ),
  );

function gatesNamed(gates: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  const found = gates.get(name);
  if (!found) throw new Error(`viewerOf: a reading names the unknown question "${name}"`);
  return found;
}
