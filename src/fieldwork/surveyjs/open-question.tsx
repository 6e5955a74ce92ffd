import { memo } from 'react';
import { ReactQuestionFactory } from 'survey-react-ui';
import type { HouseholdForm } from './household-form';
import { registerRenderers } from './renderers/register';

registerRenderers();

interface Props {
  readonly form: HouseholdForm;
  readonly name: string;
  readonly readOnly: boolean;
  readonly labelledBy: string;
}

/**
 * The one question that is open, drawn by whatever renderer survey-react-ui has for its type: ours for the types in use,
 * the library's for any other. The library's page, panels and rows around it are not drawn: they cost most of a tap.
 */
export const OpenQuestion = memo(function OpenQuestion({ form, name, readOnly, labelledBy }: Props) {
  const question = form.surveyQuestion(name);
  return ReactQuestionFactory.Instance.createQuestion(question.getTemplate(), {
    question,
    form,
    readOnly,
    labelledBy,
    creator: null,
  });
});
