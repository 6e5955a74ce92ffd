import { editionById } from '../../../indicators/editions';
import { type NamedKind, namedKind } from '../../exchange/file-kind';
import { formsHere } from '../../exchange/forms-here';
import type { Meeting } from '../../exchange/meet-round';
import {
  type RoundFile,
  type RoundFileBody,
  type RoundFileProblem,
  readRoundFile,
} from '../../exchange/round-file';
import type { SoiPapiDatabase } from '../../storage/database';
import { type Dataset, dataset } from '../../storage/device';
import { meetRoundHere } from '../../storage/round-files';
import { type TextProblem, textOf } from '../../ui/exchange/text-of';

export type RoundProblem =
  | RoundFileProblem
  | TextProblem
  | NamedKind
  | 'edition-unknown'
  | 'form-unknown'
  | 'form-differs'
  | 'sample-round'
  | 'real-round';

export type RoundRead =
  | { readonly kind: 'unusable'; readonly reason: RoundProblem }
  | { readonly kind: 'met'; readonly file: RoundFile; readonly meeting: Meeting };

/** Reads a picked round file and says what it is to this phone. Nothing is kept here. */
export async function readRoundHere(db: SoiPapiDatabase, picked: File): Promise<RoundRead> {
  const text = await textOf(picked);
  if (!text.ok) return { kind: 'unusable', reason: text.problem };
  const file = readRoundFile(text.value);
  if (!file.ok) {
    const reason = file.problem === 'other-kind' ? namedKind(text.value) : file.problem;
    return { kind: 'unusable', reason };
  }
  const misfit = misfitOf(file.value.body, dataset());
  if (misfit) return { kind: 'unusable', reason: misfit };
  return { kind: 'met', file: file.value, meeting: await meetRoundHere(db, file.value) };
}

/** Why this version of the app, or these data in view, cannot work on the round; null where they can. */
function misfitOf({ round, forms }: RoundFileBody, inView: Dataset): RoundProblem | null {
  if (round.synthetic && inView === 'real') return 'sample-round';
  if (!round.synthetic && inView === 'sample') return 'real-round';
  if (!editionById(round.edition)) return 'edition-unknown';
  const wanted = `${round.questionnaire.id}@${round.questionnaire.version}`;
  const here = formsHere().find(({ form }) => form === wanted);
  if (!here) return 'form-unknown';
  const frozen = forms.find(({ form }) => form === wanted);
  return frozen?.formSha === here.formSha ? null : 'form-differs';
}
