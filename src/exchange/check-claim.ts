import type { CommuneClaim, EvidenceItem } from '../../surveys/commune/claim';
import { criterionOf, questionOf } from '../../surveys/commune/form';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaire';
import type { Response } from '../../surveys/response';
import { LARGEST_CLAIM_EVIDENCE, LARGEST_EVIDENCE } from '../engine/communes/evidence-file';
import type { AnswerFault } from '../engine/exchange/facts';

/** Is this the form of a self-assessment? Its questions are named after criteria. */
export const isCommuneForm = (questionnaire: Questionnaire): boolean =>
  questionsOf(questionnaire).some(({ name }) => criterionOf(name) !== null);

/**
 * What a self-assessment holds beside its answers, against the form it was made with: the index it names, evidence and
 * notes on criteria of that form, evidence within the limits a device keeps to. `formSha`: digest of that index.
 */
export function claimFaults(
  questionnaire: Questionnaire,
  { kind, claim, questionnaire: named }: Response,
  formSha: string,
): AnswerFault[] {
  if (kind !== 'commune' && !isCommuneForm(questionnaire)) return [];
  if (kind !== 'commune' || !claim) return [{ question: '', reason: 'claim-missing', value: kind }];
  const { index } = claim;
  if (!isCommuneForm(questionnaire) || index.digest !== formSha || index.version !== named.version)
    return [{ question: '', reason: 'index-differs', value: `${index.id}@${index.version}`.slice(0, 40) }];
  return [...strangeCriteria(questionnaire, claim), ...tooLarge(claim.evidence)];
}

function strangeCriteria(questionnaire: Questionnaire, { evidence, notes }: CommuneClaim): AnswerFault[] {
  const asked = new Set(questionsOf(questionnaire).map(({ name }) => name));
  const strange = [...evidence, ...notes]
    .map(({ criterion }) => criterion)
    .filter(criterion => !asked.has(questionOf(criterion)));
  return [...new Set(strange)].map(criterion => ({
    question: criterion,
    reason: 'unknown-criterion',
    value: criterion.slice(0, 40),
  }));
}

function tooLarge(evidence: readonly EvidenceItem[]): AnswerFault[] {
  const files = evidence.filter(item => item.kind === 'file');
  const large = files.filter(({ bytes }) => bytes > LARGEST_EVIDENCE);
  const sizes = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  const faults: AnswerFault[] = large.map(({ criterion, name }) => ({
    question: questionOf(criterion),
    reason: 'evidence-too-large',
    value: name.slice(0, 40),
  }));
  return all > LARGEST_CLAIM_EVIDENCE
    ? [...faults, { question: '', reason: 'evidence-too-much', value: String(all) }]
    : faults;
}
