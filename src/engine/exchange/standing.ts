import { rulingOf } from './decisions';
import type { Decision, Dossier, Version, WithdrawalReason } from './facts';

export type QuarantineReason = 'two-versions' | 'unknown-form';

/** What an interview is worth here and now, computed from the facts. Only `counted` is scored. */
export type Standing =
  | { readonly kind: 'counted'; readonly version: Version }
  | { readonly kind: 'draft' }
  | { readonly kind: 'excluded' }
  | { readonly kind: 'withdrawn'; readonly reason: WithdrawalReason }
  | { readonly kind: 'quarantined'; readonly reason: QuarantineReason };

/**
 * Two versions wait side by side until the province rules which one to keep. A withdrawal removes the version whose own
 * key signed it and no other: else anybody could erase an interview by forging a second version of it.
 */
export function standingOf(dossier: Dossier, decisions: readonly Decision[]): Standing {
  const ruling = rulingOf(decisions);
  const version = theVersion(dossier, ruling);
  if (!version) return { kind: 'quarantined', reason: 'two-versions' };
  if (version.removed !== null) return { kind: 'withdrawn', reason: version.removed };
  if (version.content?.kind === 'draft') return { kind: 'draft' };
  if (!version.formKnown) return { kind: 'quarantined', reason: 'unknown-form' };
  return ruling?.verdict === 'excluded' ? { kind: 'excluded' } : { kind: 'counted', version };
}

function theVersion({ versions }: Dossier, ruling: Decision | null): Version | undefined {
  if (versions.length === 1) return versions[0];
  if (ruling?.verdict !== 'keep-version') return undefined;
  return versions.find(version => version.sha === ruling.sha);
}
