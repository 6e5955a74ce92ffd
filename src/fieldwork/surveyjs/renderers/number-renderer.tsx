import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionRadiogroupModel, QuestionTextModel } from 'survey-core';
import { judgeNumber, type NumberJudgement } from '../../../../surveys/judge-number';
import { companionOf } from '../../../../surveys/survey-js';
import type { HouseholdForm } from '../household-form';
import classes from './answers.module.css';
import { Choices, reasonsOf } from './choices';
import { NumberSaid } from './number-said';
import type { RendererProps } from './radio-renderer';

type Props = RendererProps<QuestionTextModel> & { readonly form: HouseholdForm };

/** A number as people type it (43,30 or 43.30), told back as it was understood; a reason closes the field. */
export const NumberRenderer = memo(function NumberRenderer({ question, form, readOnly, labelledBy }: Props) {
  const { t } = useTranslation('fieldwork');
  const spec = form.question(question.name);
  const [text, setText] = useState(String(question.value ?? ''));
  const [reason, setReason] = useState<unknown>(form.reason(question.name));
  const [left, setLeft] = useState(text !== '');
  const id = useId();
  if (spec.kind !== 'number') throw new Error(`${question.name} is no number question`);
  const unit = form.unit(question.name);
  const judged: NumberJudgement | null =
    text.trim() === '' || reason !== undefined ? null : judgeNumber(spec, text);
  const companion =
    spec.noAnswer.length > 0
      ? (form.surveyQuestion(companionOf(question.name)) as QuestionRadiogroupModel)
      : null;
  const type = (typed: string) => {
    setText(typed);
    if (reason !== undefined) giveReason(undefined);
    question.value = typed === '' ? undefined : typed;
  };
  const giveReason = (value: unknown) => {
    setReason(value);
    if (companion) companion.value = value;
  };
  return (
    <div>
      <label id={`${id}-label`} className={classes.numberLabel} htmlFor={id}>
        {t('numberLabel', { unit })}
      </label>
      <input
        id={id}
        className={classes.number}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={16}
        placeholder=" "
        value={text}
        disabled={readOnly}
        data-closed={reason === undefined ? undefined : ''}
        aria-invalid={left && judged?.kind === 'refused'}
        aria-labelledby={`${labelledBy} ${id}-label`}
        aria-describedby={`${id}-said`}
        onChange={event => type(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      <p id={`${id}-said`} className={classes.said} role="status">
        {judged && <NumberSaid judged={judged} typed={text} unit={unit} isLeft={left} />}
      </p>
      {companion && (
        <>
          <p className={classes.or}>{t('cannotAnswer')}</p>
          <div className={classes.reasons} key={reason === undefined ? 'open' : 'closed'}>
            <Choices
              name={companion.name}
              items={reasonsOf(companion)}
              chosen={reason}
              readOnly={readOnly}
              onChoose={giveReason}
            />
          </div>
        </>
      )}
    </div>
  );
});
