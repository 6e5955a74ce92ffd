import { EMPTY_BATCH } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { DecisionVerdict, Version } from '../engine/exchange/facts';
import { readDecision, signDecision } from '../exchange/decision';
import { type PrivateKeys, signingSeed } from '../exchange/keys';
import type { SoiPapiDatabase } from '../storage/database';
import { admissionStore } from '../storage/exchange';
import type { DossierRecord } from '../storage/exchange-records';
import { usedKeys } from './open-keys';

/** Signs the province's word on one interview and carries it out; a later word takes the place of an earlier one. */
export async function rule(
  db: SoiPapiDatabase,
  keys: PrivateKeys,
  words: {
    readonly about: string;
    readonly verdict: DecisionVerdict;
    readonly sha?: string;
    readonly note?: string;
  },
): Promise<void> {
  usedKeys();
  const { signer } = keys.public;
  const mine = await db.decisions.where('person').equals(signer).toArray();
  const seq = Math.max(0, ...mine.map(decision => decision.seq)) + 1;
  const line = signDecision({ ...words, seq }, signingSeed(keys));
  const decision = readDecision(line, { province: signer, supervisors: [] });
  if (!decision.ok) throw new Error(`rule: ${decision.problem}`);
  await admissionStore(db).commit({ ...EMPTY_BATCH, decisions: [decision.value] }, decide);
}

/** An interview that waits for a person, with the contents of its versions; and those ruled on before. */
export interface Waiting {
  readonly id: string;
  readonly versions: readonly Version[];
  /** The version kept by the province's last word, or null while it waits. */
  readonly kept: string | null;
}

/** Everything in quarantine, and what was in question and has been ruled on. */
export async function waitingForAPerson(db: SoiPapiDatabase): Promise<Waiting[]> {
  const quarantined = await db.dossiers.where('standing').equals('quarantined').toArray();
  const ruledIds = (await db.decisions.toArray())
    .filter(({ verdict }) => verdict === 'keep-version')
    .map(({ about }) => about);
  const ruled = (await db.dossiers.bulkGet([...new Set(ruledIds)])).flatMap(dossier =>
    dossier && isDisputable(dossier) && dossier.standing === 'counted' ? [dossier] : [],
  );
  return Promise.all([...quarantined, ...ruled].map(dossier => whole(db, dossier)));
}

const isDisputable = ({ versions }: DossierRecord): boolean =>
  versions.length > 1 || versions.some(({ faults = [] }) => faults.length > 0);

async function whole(db: SoiPapiDatabase, { id, versions }: DossierRecord): Promise<Waiting> {
  const kept = versions.find(({ shelved }) => shelved)?.sha ?? null;
  const response = kept === null ? undefined : (await db.interviews.get(id))?.response;
  return {
    id,
    kept,
    versions: versions.map(({ shelved, ...version }) =>
      shelved && response
        ? { ...version, content: { kind: 'interview', response, contact: shelved.contact } }
        : version,
    ),
  };
}
