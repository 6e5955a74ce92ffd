import type { Language } from '../../indicators/language';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../surveys/household/wording';
import { type Question, questionsOf } from '../../surveys/questionnaire';
import type { Answer, Answers } from '../../surveys/response';

/** One question as two versions answer it. */
export interface AnswerPair {
  readonly name: string;
  readonly title: string;
  readonly answers: readonly (string | null)[];
  readonly differs: boolean;
}

const QUESTIONS: readonly Question[] = questionsOf(HOUSEHOLD_2021);
const byName = new Map(QUESTIONS.map(question => [question.name, question]));

/** Every question either version answers, in the order asked; null where a version has no answer. */
export function answerPairs(versions: readonly Answers[], language: Language): AnswerPair[] {
  const asked = QUESTIONS.map(({ name }) => name);
  const others = versions.flatMap(answers => Object.keys(answers)).filter(name => !byName.has(name));
  return [...asked, ...new Set(others)]
    .filter(name => versions.some(answers => answers[name] !== undefined))
    .map(name => {
      const given = versions.map(answers => answers[name]);
      const texts = given.map(answer => JSON.stringify(answer));
      return {
        name,
        title: HOUSEHOLD_WORDING[language].questions[name]?.title ?? name,
        answers: given.map(answer => (answer === undefined ? null : inWords(name, answer, language))),
        differs: texts.some(text => text !== texts[0]),
      };
    });
}

function inWords(name: string, answer: Answer, language: Language): string {
  const words = HOUSEHOLD_WORDING[language];
  const question = byName.get(name);
  if (typeof answer === 'string') return answer === 'notreached' ? '–' : words.reasons[answer];
  const codes = Array.isArray(answer) ? answer : [answer];
  if (question?.kind === 'choice')
    return codes.map(code => words.options[question.options.id]?.[code] ?? String(code)).join(', ');
  const unit = question?.kind === 'number' ? ` ${words.units[question.unit]}` : '';
  return `${codes.join(', ')}${unit}`;
}
