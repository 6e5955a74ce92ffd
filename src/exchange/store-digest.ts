import type { AdmissionStore } from '../engine/exchange/admission-store';
import type { Dossier } from '../engine/exchange/facts';
import { setDigest } from './digest';

/**
 * Digest of everything a store knows. Two stores that were told the same facts, in any order and however often, have
 * the same digest; one that lost or doubled something has not.
 */
export async function storeDigest(store: AdmissionStore): Promise<string> {
  const members: string[] = [];
  for await (const page of store.dossiers()) members.push(...page.flatMap(membersOf));
  for (const { sha } of await store.unopened()) members.push(`unopened ${sha}`);
  for (const line of await store.signedLines()) members.push(`signed ${line}`);
  return setDigest(members);
}

const membersOf = ({ id, versions }: Dossier): string[] =>
  versions.map(({ sha, formKnown, removed, content }) => {
    const worth = removed ?? (formKnown ? (content?.kind ?? 'lost') : 'unknown-form');
    return `version ${id} ${sha} ${worth}`;
  });
