import { localTime } from '../../engine/local-time';
import { type BundleFile, makeBundles } from '../../exchange/bundle';
import { claimsOfCommune } from '../../storage/claims';
import type { CommuneChoice } from '../../storage/commune-choice';
import {
  type CommuneOutbox,
  communeEnvelopes,
  communeOutbox,
  sealRepliesHere,
} from '../../storage/commune-replies';
import { deviceTag } from '../../storage/current-round';
import type { SoiPapiDatabase } from '../../storage/database';
import type { OutboxState } from '../../storage/exchange-records';
import { markSent } from '../../storage/outbox';
import { roundFile } from '../../storage/round-files';
import { sealHere } from '../claim/hand-in-here';

/** What stands on the card: each hand-in with where it is; replies likewise. */
export interface ToSend {
  readonly claims: readonly { readonly version: number; readonly state: OutboxState | 'unsealed' }[];
  readonly outbox: CommuneOutbox;
  readonly hasRound: boolean;
}

export async function toSend(db: SoiPapiDatabase, choice: CommuneChoice): Promise<ToSend> {
  const records = await claimsOfCommune(db, choice.round, choice.commune);
  const outbox = await communeOutbox(db, choice);
  const sealed = new Map(outbox.claims.map(({ id, state }) => [id, state]));
  return {
    claims: records
      .filter(({ status }) => status === 'handed-in')
      .map(({ id, version }) => ({ version, state: sealed.get(id) ?? 'unsealed' })),
    outbox,
    hasRound: (await roundFile(db, choice.round)) !== null,
  };
}

/**
 * The file for the province: hand-ins and replies of this commune, whatever was not sealed yet sealed now (the round
 * file may have come after the hand-in). Null where nothing can be sealed.
 */
export async function filesToSend(
  db: SoiPapiDatabase,
  choice: CommuneChoice,
  now: Date,
): Promise<readonly BundleFile[] | null> {
  const at = localTime(now);
  const file = await roundFile(db, choice.round);
  if (file === null) return null;
  for (const { id, status } of await claimsOfCommune(db, choice.round, choice.commune))
    if (status === 'handed-in') await sealHere(db, id, at);
  await sealRepliesHere(db, choice, { body: file.body, at });
  const envelopes = await communeEnvelopes(db, choice);
  if (envelopes.length === 0) return null;
  await markSent(
    db,
    envelopes.map(({ id }) => id),
    at,
  );
  return makeBundles({ envelopes }, { made: at, from: deviceTag() });
}
