import type { QuestionRadiogroupModel } from 'survey-core';
import classes from './answers.module.css';

export interface ChoiceItem {
  readonly value: unknown;
  readonly text: string;
}

/** The answers themselves, in the order of the questionnaire. */
export const choicesOf = (question: QuestionRadiogroupModel): readonly ChoiceItem[] =>
  question.choices.map(({ value, text }: ChoiceItem) => ({ value, text }));

/** Don't know, refused, not applicable: codes, not blanks. */
export function reasonsOf(question: QuestionRadiogroupModel): readonly ChoiceItem[] {
  const { dontKnowItem, refuseItem, noneItem } = question;
  return [
    ...(question.showDontKnowItem ? [dontKnowItem] : []),
    ...(question.showRefuseItem ? [refuseItem] : []),
    ...(question.showNoneItem ? [noneItem] : []),
  ].map(({ value, text }) => ({ value, text }));
}

interface Props {
  readonly name: string;
  readonly items: readonly ChoiceItem[];
  readonly chosen: unknown;
  readonly readOnly: boolean;
  readonly onChoose: (value: unknown) => void;
}

export const Choices = ({ name, items, chosen, readOnly, onChoose }: Props) =>
  items.map(({ value, text }) => (
    <label key={String(value)} className={classes.option}>
      <input
        type="radio"
        name={name}
        value={String(value)}
        defaultChecked={value === chosen}
        disabled={readOnly}
        onChange={() => onChoose(value)}
      />
      <span className={classes.face}>{text}</span>
    </label>
  ));
