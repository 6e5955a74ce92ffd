import { HOUSEHOLD_VERSIONS, isVersion, type SpokenForm } from '../../../surveys/household/versions';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { hex, utf8 } from '../../exchange/bytes';
import type { InterviewRecord, SoiPapiDatabase } from '../../storage/database';
import { keepForm, keptForm } from '../../storage/forms';
import { localTime } from '../local-time';

/** What an interview keeps of the questionnaire it is begun under: its name, and the digest of all its words and skips. */
export type BegunForm = Required<Pick<InterviewRecord, 'form' | 'questionnaire'>>;

/** The questionnaire this version of the app asks. */
export const FORM_HERE: SpokenForm = { ...HOUSEHOLD_VERSIONS[0], wording: HOUSEHOLD_WORDING };

const digests = new WeakMap<SpokenForm, Promise<string>>();

function digestOf(form: SpokenForm): Promise<string> {
  const known = digests.get(form) ?? sha256(JSON.stringify(form));
  digests.set(form, known);
  return known;
}

/** The browser's own: a hundred thousand letters are too many for the script of a slow phone. */
async function sha256(text: string): Promise<string> {
  if (globalThis.crypto?.subtle)
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
  const { sha256Hex } = await import('../../exchange/digest'); // plain http
  return sha256Hex(text);
}

/**
 * The questionnaire a new interview takes, kept whole on this device before the interview is: a later version of the
 * app asks it to its end by what is kept. That of the app, except where a signed round froze another that is kept here.
 */
export async function formToBegin(
  db: SoiPapiDatabase,
  roundId: string,
  now: Date,
  here: SpokenForm = FORM_HERE,
): Promise<BegunForm> {
  const round = await db.rounds.get(roundId);
  const frozen = round?.conduct ? round.questionnaire : here.questionnaire;
  if (!isVersion(frozen, here.questionnaire)) {
    const kept = await keptForm(db, { questionnaire: frozen });
    if (kept) return { form: kept.id, questionnaire: nameOf(kept) };
  }
  const form = await digestOf(here);
  await keepForm(db, { ...here, id: form, keptAt: localTime(now) });
  return { form, questionnaire: nameOf(here) };
}

const nameOf = ({ questionnaire: { id, version } }: SpokenForm): BegunForm['questionnaire'] => ({
  id,
  version,
});

/** The very questionnaire an interview was begun under; null where neither the app nor the device has it. */
export async function formOf(
  db: SoiPapiDatabase,
  record: Pick<InterviewRecord, 'form' | 'questionnaire'>,
  here: SpokenForm = FORM_HERE,
): Promise<SpokenForm | null> {
  const isNamedLikeHere = isVersion(record.questionnaire, here.questionnaire);
  const isHere = record.form === undefined ? isNamedLikeHere : record.form === (await digestOf(here));
  if (isHere) return here;
  return (await keptForm(db, record)) ?? (isNamedLikeHere ? here : null);
}
