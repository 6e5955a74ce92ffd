import { ulid } from 'ulid';
import type { HouseholdOutcome, OutcomeParcel } from '../../surveys/contact/outcome-parcel';
import { byCodeUnits } from '../engine/exchange/order';
import { valueDigest } from '../exchange/digest';
import { type Envelope, envelopeText, readEnvelope } from '../exchange/envelope';
import type { RoundFileBody } from '../exchange/round-file';
import { sealOutcomes } from '../exchange/seal';
import type { SoiPapiDatabase } from './database';
import type { OutcomeRecord } from './exchange-records';
import { withReopen } from './problems';
import { outcomesByPerson } from './visits';

/**
 * Seals what this phone knows of the households of a round, one parcel per unit and interviewer, where it has changed
 * since the last time. `unnamed`: the tag of households whose interviewer nobody named. Gives how many parcels wait
 * for a receipt.
 */
export async function sealOutcomesHere(
  db: SoiPapiDatabase,
  body: RoundFileBody,
  unnamed: string,
): Promise<number> {
  for (const told of await outcomesByPerson(db, body.round, unnamed))
    await sealUnit(db, body, { ...told, households: inOrder(told.households) });
  return (await outcomesToSend(db, body.round.id)).length;
}

const inOrder = (households: readonly HouseholdOutcome[]): HouseholdOutcome[] =>
  households.toSorted((a, b) => byCodeUnits(a.village, b.village) || a.household - b.household);

type Told = Pick<OutcomeParcel, 'unit' | 'households' | 'person'>;

async function sealUnit(db: SoiPapiDatabase, body: RoundFileBody, told: Told): Promise<void> {
  const round = body.round.id;
  const digest = valueDigest([told.person, told.households]);
  const unit = `${told.unit}/${told.person}`;
  const last = await db.outcomeParcels.get([round, unit]);
  if (last?.digest === digest) return;
  const device = last?.device ?? ulid();
  const seq = (last?.seq ?? 0) + 1;
  const envelope = await sealOutcomes(ulid(), { v: 1, round, device, seq, ...told }, body);
  const { id, sha } = envelope;
  const text = envelopeText(envelope);
  const record: OutcomeRecord = {
    round,
    unit,
    id,
    sha,
    text,
    device,
    seq,
    digest,
    received: false,
  };
  await withReopen(db, () =>
    db.transaction('rw', db.outcomeParcels, async () => {
      const now = await db.outcomeParcels.get([round, unit]);
      if ((now?.seq ?? 0) < seq) await db.outcomeParcels.put(record); // another tab may have been quicker
    }),
  );
}

/** Sealed parcels no receipt has come for. */
export async function outcomesToSend(db: SoiPapiDatabase, round: string): Promise<Envelope[]> {
  const records = await db.outcomeParcels.where('round').equals(round).toArray();
  return records
    .filter(({ received }) => !received)
    .flatMap(({ text }) => {
      const envelope = readEnvelope(text);
      return envelope.ok ? [envelope.value] : [];
    });
}

/** Marks what a genuine receipt names; an older parcel than the last says nothing. */
export async function outcomesReceived(
  db: SoiPapiDatabase,
  items: readonly { readonly id: string; readonly sha: string }[],
): Promise<void> {
  const named = new Set(items.map(({ id, sha }) => `${id} ${sha}`));
  await db.outcomeParcels.filter(({ id, sha }) => named.has(`${id} ${sha}`)).modify({ received: true });
}

/** Every parcel of outcomes this office holds of a round; `mergedOutcomes` makes one outcome per household of them. */
export async function outcomeParcels(db: SoiPapiDatabase, round: string): Promise<OutcomeParcel[]> {
  const dossiers = await db.dossiers.where('standing').equals('outcome').toArray();
  return dossiers
    .flatMap(({ versions }) => versions)
    .flatMap(({ wave, content }) => (wave === round && content?.kind === 'outcome' ? [content.parcel] : []));
}
