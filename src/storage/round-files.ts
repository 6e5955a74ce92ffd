import { byCodeUnits } from '../engine/exchange/order';
import { type Meeting, meetRound } from '../exchange/meet-round';
import { type RoundFile, readRoundFile } from '../exchange/round-file';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** The accepted file of a round; null where there is none or what is stored no longer proves itself. */
export async function roundFile(db: SoiPapiDatabase, id: string): Promise<RoundFile | null> {
  const record = await db.roundFiles.get(id);
  const file = record && readRoundFile(record.text);
  return file?.ok ? file.value : null;
}

/** All accepted files, the latest accepted first. */
export async function roundFiles(db: SoiPapiDatabase): Promise<RoundFile[]> {
  const records = await db.roundFiles.toArray();
  return records
    .toSorted((a, b) => byCodeUnits(b.acceptedAt, a.acceptedAt))
    .map(({ text }) => readRoundFile(text))
    .flatMap(file => (file.ok ? [file.value] : []));
}

/** How a file stands to those this device has accepted: the province's key is pinned by the latest of them. */
export async function meetRoundHere(db: SoiPapiDatabase, come: RoundFile): Promise<Meeting> {
  const { id, province } = come.body.round;
  const known = (await roundFiles(db)).find(({ body }) => body.round.province === province) ?? null;
  return meetRound(come, known, await roundFile(db, id));
}

/**
 * Keeps a round file and its round. `compared`: a person has compared the words of a first file, or typed the words of
 * a changed key (`confirmKeyChange`). Without it a first file or a changed key is refused, and so is anything older or
 * contradicting. Gives what the file was to this device; nothing is kept unless it was `first`, `newer` or confirmed.
 */
export async function acceptRound(
  db: SoiPapiDatabase,
  come: RoundFile,
  { compared, at }: { compared: boolean; at: string },
): Promise<Meeting & { readonly kept: boolean }> {
  const meeting = await meetRoundHere(db, come);
  const asks = meeting.kind === 'first' || meeting.kind === 'changed-key';
  const kept = meeting.kind === 'newer' || (asks && compared);
  if (kept) {
    const { round } = come.body;
    await withReopen(db, () =>
      db.transaction('rw', [db.roundFiles, db.rounds], async () => {
        await db.roundFiles.put({ id: round.id, province: round.province, text: come.text, acceptedAt: at });
        await db.rounds.put(round);
      }),
    );
  }
  return { ...meeting, kept };
}

/** The office's locked key file, if this laptop has one. */
export const lockedKeys = async (db: SoiPapiDatabase, office: string): Promise<string | null> =>
  (await db.officeKeys.get(office))?.locked ?? null;

export const keepLockedKeys = (
  db: SoiPapiDatabase,
  office: string,
  locked: string,
  at: string,
): Promise<unknown> => withReopen(db, () => db.officeKeys.put({ office, locked, madeAt: at }));
