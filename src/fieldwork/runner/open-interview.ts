import { SealBroken } from '../../storage/at-rest/open-key';
import { Autosave } from '../../storage/autosave';
import { database, type InterviewRecord } from '../../storage/database';
import { dataset } from '../../storage/device';
import { getInterview, putDraft } from '../../storage/interviews';
import { afterPaint } from '../after-paint';
import { withSlip } from '../exchange/new-slip';
import { formOf } from '../form/here';
import { HouseholdForm } from '../surveyjs/household-form';
import { type Hold, holdInterview } from './hold';
import { InterviewSession } from './session';

export type Opened =
  | { readonly kind: 'missing' }
  | { readonly kind: 'closed'; readonly record: InterviewRecord }
  | { readonly kind: 'other-version' }
  /** The record cannot be opened any more; it lies there as it was found. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'open'; readonly session: InterviewSession; readonly hold: Hold };

/** Reads a draft, holds it against other tabs, and builds its form once, of the version it was begun under. */
export async function openInterview(id: string): Promise<Opened> {
  const hold = await holdInterview(id);
  const opened = await open(id, hold).catch((error: unknown): Opened => {
    if (!(error instanceof SealBroken)) throw error;
    return { kind: 'broken' };
  });
  if (opened.kind !== 'open') hold.release();
  return opened;
}

async function open(id: string, hold: Hold): Promise<Opened> {
  const db = database(dataset());
  const kept = await getInterview(db, id);
  if (!kept) return { kind: 'missing' };
  const isOpen = kept.status === 'draft' || (kept.status === 'practice' && kept.completedAt === undefined);
  if (!isOpen) return { kind: 'closed', record: kept };
  const record = hold.isHeld ? withSlip(kept) : kept;
  const asked = await formOf(db, record);
  if (!asked) return { kind: 'other-version' };
  const round = record.field ? await db.rounds.get(record.round) : undefined;
  const session = new InterviewSession({
    record,
    form: new HouseholdForm(asked.questionnaire, record.language, record.data, asked.wording),
    readOnly: !hold.isHeld,
    autosave: snapshot => autosaveOf(record, () => putDraft(db, snapshot())),
    clocks: CLOCKS,
    conduct: round?.conduct,
  });
  if (record !== kept) session.autosave.request(); // the code must be the same after a crash
  return { kind: 'open', session, hold };
}

const CLOCKS = { wall: () => Date.now(), monotonic: () => performance.now() };

const autosaveOf = (record: InterviewRecord, write: () => Promise<unknown>): Autosave =>
  new Autosave(write, () => new Date(), new Date(record.updatedAt), afterPaint);
