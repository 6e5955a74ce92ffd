import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionRadiogroupModel } from 'survey-core';
import classes from './answers.module.css';
import { Choices, choicesOf, reasonsOf } from './choices';

export interface RendererProps<Q> {
  readonly question: Q;
  readonly readOnly: boolean;
  readonly labelledBy: string;
}

/**
 * One answer of a list, the reasons for no answer set apart. Native radio buttons that keep their own state: a tap
 * changes the model and one style, and renders nothing.
 */
export const RadioRenderer = memo(function RadioRenderer(props: RendererProps<QuestionRadiogroupModel>) {
  const { question, readOnly, labelledBy } = props;
  const { t } = useTranslation('fieldwork');
  const reasons = reasonsOf(question);
  const choose = (value: unknown) => {
    question.value = value;
  };
  const shared = { name: question.name, chosen: question.value as unknown, readOnly, onChoose: choose };
  return (
    <div role="radiogroup" aria-labelledby={labelledBy}>
      <div className={classes.answers}>
        <Choices {...shared} items={choicesOf(question)} />
      </div>
      {reasons.length > 0 && (
        <>
          <p className={classes.or}>{t('cannotAnswer')}</p>
          <div className={classes.reasons}>
            <Choices {...shared} items={reasons} />
          </div>
        </>
      )}
    </div>
  );
});
