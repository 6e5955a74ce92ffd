import { counted, type Unscored } from '../engine/round/unscored';
import type { SoiPapiDatabase } from './database';
import type { DossierRecord } from './exchange-records';

/**
 * Interviews of a round that were admitted and wait because no round file here names their version of the
 * questionnaire: how many, by the name of the version.
 */
export async function waitingVersions(db: SoiPapiDatabase, round: string): Promise<Unscored> {
  const waiting = await db.dossiers.where('standing').equals('quarantined').toArray();
  return counted(waiting.flatMap(dossier => versionOf(dossier, round)));
}

function versionOf({ versions }: DossierRecord, round: string): string[] {
  const [first] = versions;
  if (!first?.origin || first.wave !== round || versions.some(({ formKnown }) => formKnown)) return [];
  return first.content?.kind === 'interview' && first.content.response.kind === 'household'
    ? [first.origin.form]
    : [];
}
