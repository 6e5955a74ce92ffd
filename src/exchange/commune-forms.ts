import { applyEdits, COMMUNE_INDEX, type CommuneIndex } from '../../indicators/commune-index';
import type { CommuneIndexEdits } from '../../indicators/commune-index/edits';
import { communeForm } from '../../surveys/commune/form';
import type { Questionnaire } from '../../surveys/questionnaire';
import type { Round } from '../../surveys/round';
import type { Json } from './canonical';
import { valueDigest } from './digest';
import { formName } from './document';
import type { Form } from './round-file';

/** A form with its definition, as plain data: a worker can be given it. */
export interface DefinedForm extends Form {
  readonly questionnaire: Questionnaire;
}

/** The digest that names a commune index in round files and hand-ins. */
export const indexDigest = (index: CommuneIndex): string => valueDigest(index as unknown as Json);

/** The form of an index as a round file freezes it. */
export function formOfIndex(index: CommuneIndex): DefinedForm {
  const questionnaire = communeForm(index);
  return { form: formName(questionnaire), formSha: indexDigest(index), questionnaire };
}

/**
 * Every form of self-assessment these rounds have had, today's and earlier ones: a commune that had not yet the newest
 * round file is checked by the form it answered. A version this program cannot make again is left out.
 */
export function communeFormsOf(
  rounds: readonly Pick<Round, 'communeIndex' | 'communeIndexBefore'>[],
): DefinedForm[] {
  const edits = rounds.flatMap(({ communeIndex, communeIndexBefore = [] }) => [
    ...communeIndexBefore,
    ...(communeIndex ? [communeIndex] : []),
  ]);
  const made = [COMMUNE_INDEX, ...edits.flatMap(madeAgain)].map(formOfIndex);
  return [...new Map(made.map(one => [`${one.form} ${one.formSha}`, one])).values()];
}

function madeAgain(edits: CommuneIndexEdits): CommuneIndex[] {
  const { index, problems } = applyEdits(COMMUNE_INDEX, edits);
  return problems.some(({ reason }) => reason === 'other-base') ? [] : [index];
}
