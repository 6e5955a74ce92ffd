import type { Response } from '../../../surveys/response';
import { correctedVersion } from './corrected';
import { rulingOf } from './decisions';
import type { Decision, Dossier, Version, WithdrawalReason } from './facts';

export type QuarantineReason = 'two-versions' | 'unknown-form' | 'answers-refused';

/** What an interview is worth here and now, computed from the facts. Only `counted` is scored. */
export type Standing =
  | { readonly kind: 'counted'; readonly version: Version }
  | { readonly kind: 'draft' }
  | { readonly kind: 'outcome' }
  | { readonly kind: 'replies' }
  | { readonly kind: 'excluded' }
  | { readonly kind: 'withdrawn'; readonly reason: WithdrawalReason }
  | { readonly kind: 'quarantined'; readonly reason: QuarantineReason };

/**
 * Two versions wait side by side until the province rules which one to keep, unless all but one were sent back for
 * correction (corrected.ts). A withdrawal removes the version whose own
 * key signed it and no other: else anybody could erase an interview by forging a second version of it.
 */
export function standingOf(dossier: Dossier, decisions: readonly Decision[]): Standing {
  const ruling = rulingOf(decisions);
  const version = theVersion(dossier, ruling) ?? correctedVersion(dossier, decisions);
  if (!version) return { kind: 'quarantined', reason: 'two-versions' };
  if (version.removed !== null) return { kind: 'withdrawn', reason: version.removed };
  const { content } = version;
  if (content && content.kind !== 'interview') return { kind: content.kind };
  if (!version.formKnown) return { kind: 'quarantined', reason: 'unknown-form' };
  if (ruling?.verdict === 'excluded') return { kind: 'excluded' };
  if (!isReadable(version, ruling)) return { kind: 'quarantined', reason: 'answers-refused' };
  return { kind: 'counted', version };
}

/** The province may keep an interview without the answers that were refused, but not one that is refused as a whole. */
function isReadable({ sha, faults = [] }: Version, ruling: Decision | null): boolean {
  if (faults.length === 0) return true;
  const kept = ruling?.verdict === 'keep-version' && ruling.sha === sha;
  return kept && faults.every(({ question }) => question !== '');
}

/** What is scored of an interview; null where nothing is. Refused answers are left out. */
export function countedResponse(standing: Standing): Response | null {
  if (standing.kind !== 'counted' || standing.version.content?.kind !== 'interview') return null;
  const { faults = [], content } = standing.version;
  if (faults.length === 0) return content.response;
  const refused = new Set(faults.map(({ question }) => question));
  const answers = Object.entries(content.response.answers).filter(([name]) => !refused.has(name));
  return { ...content.response, answers: Object.fromEntries(answers) };
}

function theVersion({ versions }: Dossier, ruling: Decision | null): Version | undefined {
  if (versions.length === 1) return versions[0];
  if (ruling?.verdict !== 'keep-version') return undefined;
  return versions.find(version => version.sha === ruling.sha);
}
