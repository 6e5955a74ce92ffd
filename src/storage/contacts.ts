import type { Contact } from '../engine/exchange/facts';
import type { ContactRecord } from './contact-records';
import type { SoiPapiDatabase } from './database';
import type { DossierRecord, StoredVersion } from './exchange-records';
import { withReopen } from './problems';
import { roundFile, roundFiles } from './round-files';

/** A number that can be called: 8 to 15 digits, with what people write between them. */
export const isPhone = (typed: string): boolean =>
  /^\+?[\d .()-]+$/.test(typed.trim()) && /^\d{8,15}$/.test(typed.replaceAll(/\D/g, ''));

/** May this interview ask for a number: only where the signed file of its round lets numbers leave the phone. */
export const mayAskContact = async (db: SoiPapiDatabase, round: string): Promise<boolean> =>
  (await roundFile(db, round))?.body.contactLeaves === true;

export const keepContact = (db: SoiPapiDatabase, record: ContactRecord): Promise<unknown> =>
  withReopen(db, () => db.contacts.put(record));

export const contactOf = async (db: SoiPapiDatabase, id: string): Promise<ContactRecord | null> =>
  (await db.contacts.get(id)) ?? null;

/** Under this a number being typed at the end of an interview is kept; it goes wherever the number goes. */
export const callBackJotting = (interview: string): string => `${TYPED}${interview}`;
const TYPED = 'call-back/';

/** The person would rather not, or the office has it: nothing stays on the phone. */
export const removeContacts = (db: SoiPapiDatabase, ids: readonly string[]): Promise<unknown> =>
  withReopen(db, () =>
    db.transaction('rw', db.contacts, db.jottings, () =>
      Promise.all([db.contacts.bulkDelete([...ids]), db.jottings.bulkDelete(ids.map(callBackJotting))]),
    ),
  );

/** As it goes into the envelope, sealed. */
export const sealedContact = ({ name, phone, agreedAt }: ContactRecord): Contact => ({
  name,
  phone,
  agreedAt,
});

/** Numbers of the interviews drawn to be called back, and of no others. */
export async function contactsToCall(
  db: SoiPapiDatabase,
  drawn: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const dossiers = await db.dossiers.bulkGet([...drawn]);
  return new Map(
    dossiers.flatMap(dossier => {
      const contact = dossier?.versions.map(contactIn).find(found => found !== null);
      return dossier && contact ? [[dossier.id, contact] as const] : [];
    }),
  );
}

function contactIn({ shelved, content }: StoredVersion): Contact | null {
  return shelved?.contact ?? (content?.kind === 'interview' ? content.contact : null);
}

/** Removes every number of these rounds from this device, answers stay. Gives how many interviews had one. */
export function forgetContacts(db: SoiPapiDatabase, rounds: readonly string[]): Promise<number> {
  if (rounds.length === 0) return Promise.resolve(0);
  const wanted = new Set(rounds);
  return withReopen(db, () =>
    db.transaction('rw', db.dossiers, db.contacts, db.jottings, async () => {
      const held = await db.dossiers
        .filter(({ versions }) => versions.some(one => wanted.has(one.wave) && contactIn(one) !== null))
        .toArray();
      await db.dossiers.bulkPut(held.map(withoutContact));
      const here = await db.contacts.filter(({ round }) => wanted.has(round)).primaryKeys();
      await db.contacts.bulkDelete(here);
      await db.jottings.bulkDelete(here.map(callBackJotting));
      return held.length + here.length;
    }),
  );
}

const withoutContact = (dossier: DossierRecord): DossierRecord => ({
  ...dossier,
  versions: dossier.versions.map(version => {
    const { content } = version;
    if (version.shelved) return { ...version, shelved: { contact: null } };
    return content?.kind === 'interview' ? { ...version, content: { ...content, contact: null } } : version;
  }),
});

/** Numbers of rounds whose day of deletion is past. `today` as YYYY-MM-DD. */
export async function forgetExpiredContacts(db: SoiPapiDatabase, today: string): Promise<number> {
  const past = (await roundFiles(db)).filter(({ body }) => body.keepUntil < today);
  return forgetContacts(
    db,
    past.map(({ body }) => body.round.id),
  );
}
