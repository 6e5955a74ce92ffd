import type { Round } from '../../surveys/round';
import { type Frame, villagesIn } from '../engine/sampling/frame-data';
import type { SoiPapiDatabase } from './database';
import type { FrameRecord, FrameSummary } from './frame-records';
import { withReopen } from './problems';

/** The same frame imported again keeps its place: its id is its digest. Gives the id. */
export async function keepFrame(
  db: SoiPapiDatabase,
  frame: Frame,
  { name, sha, at }: { name: string; sha: string; at: string },
): Promise<string> {
  const counts = { communes: frame.communes.length, villages: villagesIn(frame) };
  await withReopen(db, () => db.frames.put({ id: sha, name, sha, frame, ...counts, importedAt: at }));
  return sha;
}

export const frameOf = (db: SoiPapiDatabase, id: string): Promise<FrameRecord | undefined> =>
  db.frames.get(id);

/** Frames of this device, newest first. */
export async function frameList(db: SoiPapiDatabase): Promise<FrameSummary[]> {
  const all = await db.frames.toArray();
  return all
    .map(({ frame: _, ...summary }) => summary)
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
}

/** Rounds drawn from a frame: while there is one, the frame is what its draw is proved by. */
export async function roundsDrawnFrom(db: SoiPapiDatabase, sha: string): Promise<Round[]> {
  const rounds = await db.rounds.toArray();
  return rounds.filter(({ conduct }) => conduct?.draw?.frame.sha === sha);
}

export type RemovedFrame =
  | { readonly ok: true; readonly held: FrameRecord }
  | { readonly ok: false; readonly rounds: number };

/** Removes a frame no round was drawn from and hands it back for undo; otherwise says how many rounds need it. */
export function removeFrame(db: SoiPapiDatabase, id: string): Promise<RemovedFrame> {
  return withReopen(db, () =>
    db.transaction('rw', [db.frames, db.rounds], async () => {
      const held = await db.frames.get(id);
      const rounds = held === undefined ? [] : await roundsDrawnFrom(db, held.sha);
      if (held === undefined || rounds.length > 0) return { ok: false, rounds: rounds.length };
      await db.frames.delete(id);
      return { ok: true, held };
    }),
  );
}

/** A round made here, as the province's own list shows it. `published`: signed and sent out, so frozen. */
export interface MadeRound {
  readonly round: Round;
  readonly published: boolean;
}

/** Rounds with a conduct, the newest year first. */
export async function madeRounds(db: SoiPapiDatabase): Promise<MadeRound[]> {
  const [rounds, files] = await Promise.all([
    db.rounds.toArray(),
    db.roundFiles.toCollection().primaryKeys(),
  ]);
  const signed = new Set(files);
  return rounds
    .filter(({ conduct }) => conduct !== undefined)
    .map(round => ({ round, published: signed.has(round.id) }))
    .sort((a, b) => b.round.year - a.round.year || (a.round.id < b.round.id ? 1 : -1));
}

export async function madeRound(db: SoiPapiDatabase, id: string): Promise<MadeRound | null> {
  const round = await db.rounds.get(id);
  if (round?.conduct === undefined) return null;
  return { round, published: (await db.roundFiles.get(id)) !== undefined };
}

/**
 * Stores a round made here. One that was signed is frozen: its changes go out as a new issue of the same round, so the
 * stored one is replaced only after the signature (publish step), never here. Gives false then.
 */
export function keepMadeRound(db: SoiPapiDatabase, round: Round): Promise<boolean> {
  return withReopen(db, () =>
    db.transaction('rw', [db.rounds, db.roundFiles], async () => {
      if ((await db.roundFiles.get(round.id)) !== undefined) return false;
      await db.rounds.put(round);
      return true;
    }),
  );
}

export const restoreFrame = (db: SoiPapiDatabase, record: FrameRecord): Promise<unknown> =>
  withReopen(db, () => db.frames.put(record));
