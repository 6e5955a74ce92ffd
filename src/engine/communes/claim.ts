import type { CommuneIndex, Criterion } from '../../../indicators/commune-index/schema';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import {
  type ClaimAnswer,
  type ClaimScore,
  PART_POINTS,
  scoreClaim,
} from '../../../scoring/commune-rank/claim-score';
import type { CommuneClaim, EvidenceItem } from '../../../surveys/commune/claim';
import { communeForm, criterionOf, questionOf } from '../../../surveys/commune/form';
import { type Problem, parseAnswers, parseResponse } from '../../../surveys/parse';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import type { Answers, Response } from '../../../surveys/response';
import { fromSurveyData, type RawAnswers } from '../../../surveys/survey-data';

/** A self-assessment that was handed in. */
export type HandedIn = Response & { readonly kind: 'commune'; readonly claim: CommuneClaim };

export const isHandedIn = (response: Response): response is HandedIn =>
  response.kind === 'commune' && response.claim !== undefined;

/** What a commune has said, whether handed in or not. */
export interface ClaimContent {
  readonly answers: Answers;
  readonly evidence: readonly EvidenceItem[];
}

/** Flat answers -> answers per criterion. Names that are no criteria are left out. */
export function claimAnswers(answers: Answers): Map<string, ClaimAnswer> {
  const read = new Map<string, ClaimAnswer>();
  for (const [question, answer] of Object.entries(answers)) {
    const criterion = criterionOf(question);
    if (criterion === null) continue;
    if (typeof answer === 'number') read.set(criterion, { kind: 'value', value: answer });
    else if (answer === 'notapplicable') read.set(criterion, { kind: 'not-applicable' });
  }
  return read;
}

export const hasEvidenceIn = (evidence: readonly EvidenceItem[]) => {
  const known = new Set(evidence.map(({ criterion }) => criterion));
  return (criterion: string): boolean => known.has(criterion);
};

export const scoreOf = (index: CommuneIndex, { answers, evidence }: ClaimContent): ClaimScore =>
  scoreClaim(index, claimAnswers(answers), hasEvidenceIn(evidence));

/** What stands in the way of a hand-in (`unanswered`, `refused`) or should be looked at (`no-evidence`). */
export interface ClaimIssue {
  readonly criterion: string;
  readonly kind: 'unanswered' | 'refused' | 'no-evidence';
}

/** Looks through raw answers of the form. Unknown names are refused by name, as in an interview. */
export function issuesOf(
  index: CommuneIndex,
  raw: RawAnswers,
  evidence: readonly EvidenceItem[],
): readonly ClaimIssue[] {
  const form = communeForm(index);
  const parsed = parseAnswers(form, flatAnswers(form, raw));
  if (!parsed.ok)
    return parsed.problems.map(({ path }) => ({ criterion: criterionOf(path) ?? path, kind: 'refused' }));
  const known = hasEvidenceIn(evidence);
  const score = scoreClaim(index, claimAnswers(parsed.value), () => true);
  return criteriaOf(index).flatMap(({ id }): ClaimIssue[] => {
    if (parsed.unanswered.includes(questionOf(id))) return [{ criterion: id, kind: 'unanswered' }];
    const needs = (score.criteria.get(id) ?? 0) > PART_POINTS && !known(id);
    return needs ? [{ criterion: id, kind: 'no-evidence' }] : [];
  });
}

/** Answers to criteria the index no longer has stay in the draft and are left out here; other strange names stay. */
function flatAnswers(form: Questionnaire, raw: RawAnswers): RawAnswers {
  const asked = new Set(questionsOf(form).map(({ name }) => name));
  const entries = Object.entries(fromSurveyData(form, raw));
  return Object.fromEntries(
    entries.filter(([name]) => asked.has(name) || criterionOf(name.replace(/__na$/, '')) === null),
  );
}

/** Readable part of raw answers: what cannot be read yet is left out, so that a draft can be scored as it grows. */
export function readableAnswers(form: Questionnaire, raw: RawAnswers): Answers {
  const flat = flatAnswers(form, raw);
  const parsed = parseAnswers(form, flat);
  if (parsed.ok) return parsed.value;
  const bad = new Set(parsed.problems.map(({ path }) => path));
  const rest = Object.fromEntries(Object.entries(flat).filter(([name]) => !bad.has(name)));
  const again = parseAnswers(form, rest);
  return again.ok ? again.value : {};
}

/** All a hand-in is made of. `village`: the seat, since a Response names a place; times ISO with offset. */
export interface HandInParts {
  readonly id: string;
  readonly round: string;
  readonly place: { readonly province: string; readonly commune: string; readonly village: string };
  readonly language: Response['language'];
  readonly startedAt: string;
  readonly completedAt: string;
  readonly raw: RawAnswers;
  readonly claim: CommuneClaim;
}

/** Makes the Response of a self-assessment: the same shape as an interview's, strictly parsed. */
export function handIn(
  index: CommuneIndex,
  { raw, claim, ...parts }: HandInParts,
):
  | { readonly ok: true; readonly response: HandedIn }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const form = communeForm(index);
  const known = new Set(criteriaOf(index).map(({ id }) => id));
  const of = <T extends { readonly criterion: string }>(items: readonly T[]) =>
    items.filter(({ criterion }) => known.has(criterion));
  const parsed = parseResponse(form, {
    ...parts,
    kind: 'commune',
    questionnaire: { id: form.id, version: form.version },
    weight: 1,
    answers: flatAnswers(form, raw),
    claim: { ...claim, evidence: of(claim.evidence), notes: of(claim.notes) },
  });
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  return isHandedIn(parsed.value)
    ? { ok: true, response: parsed.value }
    : { ok: false, problems: [{ path: 'claim', reason: 'envelope', value: null }] };
}

/** How a claim stands to the index of today: what was removed or added since it was handed in. */
export interface IndexDrift {
  readonly isSame: boolean;
  readonly removed: readonly string[];
  readonly added: readonly Criterion[];
}

/** Answers to criteria that are gone are kept in the claim and named; they are not counted. */
export function driftOf(index: CommuneIndex, digest: string, { answers, claim }: HandedIn): IndexDrift {
  const now = criteriaOf(index);
  const known = new Set<string>(now.map(({ id }) => id));
  const given = claimAnswers(answers);
  const isSame = claim.index.digest === digest;
  return {
    isSame,
    removed: [...given.keys()].filter(id => !known.has(id)),
    added: isSame ? [] : now.filter(({ id }) => !given.has(id)),
  };
}
