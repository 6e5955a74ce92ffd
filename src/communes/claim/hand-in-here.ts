import type { CommuneIndex } from '../../../indicators/commune-index';
import { handIn } from '../../engine/communes/claim';
import { localTime } from '../../engine/local-time';
import type { BundleFile } from '../../exchange/bundle';
import { makeBundles } from '../../exchange/bundle';
import { formName } from '../../exchange/document';
import { readEnvelope } from '../../exchange/envelope';
import { sealInterview } from '../../exchange/seal';
import { putClaim } from '../../storage/claims';
import type { ClaimRecord } from '../../storage/claims-records';
import { deviceTag } from '../../storage/current-round';
import type { SoiPapiDatabase } from '../../storage/database';
import { dropUnused } from '../../storage/evidence';
import { keepSealed, markSent } from '../../storage/outbox';
import { roundFile } from '../../storage/round-files';

/** `sealed`: the file for the province; why there is none otherwise. The hand-in itself is kept in every case. */
export type HandedInHere =
  | { readonly kind: 'sealed'; readonly files: readonly BundleFile[] }
  | { readonly kind: 'no-round-file' }
  | { readonly kind: 'form-not-frozen' }
  | { readonly kind: 'refused'; readonly questions: readonly string[] };

/**
 * Hands the draft in: strict Response, frozen on this device, then sealed to the province where this device holds the
 * signed round file and that file freezes this index. Sealing happens once; the same bytes are sent however often.
 */
export async function handInHere(
  db: SoiPapiDatabase,
  record: ClaimRecord,
  { index, digest, seat, now }: { index: CommuneIndex; digest: string; seat: string; now: Date },
): Promise<HandedInHere> {
  const at = localTime(now);
  const made = handIn(index, {
    id: record.id,
    round: record.round,
    place: { province: record.province, commune: record.commune, village: seat },
    language: record.language,
    startedAt: record.startedAt,
    completedAt: at,
    raw: record.data,
    claim: {
      index: { id: index.id, version: index.version, digest },
      version: record.version,
      replaces: record.replaces,
      evidence: record.evidence,
      notes: Object.entries(record.notes).map(([criterion, text]) => ({ criterion, text })),
    },
  });
  if (!made.ok) return { kind: 'refused', questions: made.problems.map(({ path }) => path) };
  const { response } = made;
  await putClaim(db, { ...record, status: 'handed-in', updatedAt: at, response });
  await dropUnused(db, record.round, record.commune);
  return sealHere(db, response.id, at);
}

/** Seals a hand-in of this device, or gives the envelope made before; the file to send. */
export async function sealHere(db: SoiPapiDatabase, id: string, at: string): Promise<HandedInHere> {
  const record = await db.claims.get(id);
  const response = record?.response;
  if (!response) return { kind: 'refused', questions: [] };
  const file = await roundFile(db, response.round);
  if (file === null) return { kind: 'no-round-file' };
  const form = formName(response.questionnaire);
  const frozen = file.body.forms.find(one => one.form === form);
  if (frozen?.formSha !== response.claim.index.digest) return { kind: 'form-not-frozen' };
  const vol = deviceTag();
  const kept =
    (await db.outbox.get(id)) ??
    (await keepSealed(db, await sealInterview(response, file.body, { vol, withdrawKey: null }), {
      withdrawKey: null,
      at,
    }));
  const envelope = readEnvelope(kept.text ?? '');
  if (!envelope.ok) return { kind: 'refused', questions: [] };
  const files = makeBundles({ envelopes: [envelope.value] }, { made: at, from: vol });
  await markSent(db, [id], at);
  return { kind: 'sealed', files };
}
