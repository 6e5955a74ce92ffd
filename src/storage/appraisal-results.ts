import { ulid } from 'ulid';
import { type AppraisalEvent, COMMUNE_ACTS, EVERY } from '../engine/communes/appraisal';
import { standingsOf } from '../engine/communes/claims-of-round';
import { localTime } from '../engine/local-time';
import {
  type AppraisalFileProblem,
  type AppraisalResult,
  readAppraisal,
  signAppraisal,
} from '../exchange/appraisal-file';
import { type NamedKind, namedKind } from '../exchange/file-kind';
import { appraisalsOf, mergeAppraisals } from './appraisals';
import { claimsOfCommune, handedInOf } from './claims';
import type { CommuneChoice } from './commune-choice';
import type { SoiPapiDatabase } from './database';
import { roundFile } from './round-files';

/** Why a picked file is not taken in: nothing of it is kept, nothing here is changed. */
export type ResultRefusal =
  | AppraisalFileProblem
  | NamedKind
  | 'no-round'
  | 'other-round'
  | 'other-commune'
  | 'claim-not-here';

export type ResultTaken =
  | { readonly kind: 'refused'; readonly reason: ResultRefusal; readonly of?: string }
  | {
      readonly kind: 'taken';
      readonly result: AppraisalResult;
      /** Lines of the log that were new here. */
      readonly fresh: number;
      /** The commune has handed in a later version since: the result is kept, and is not about that one. */
      readonly isOutdated: boolean;
    };

/**
 * Takes in what the council decided: believed only if signed by the province whose round file this device has accepted,
 * about this round and commune, and about a hand-in of this device. `of`: the round or commune the file is about.
 */
export async function takeResult(
  db: SoiPapiDatabase,
  text: string,
  { round, commune }: Pick<CommuneChoice, 'round' | 'commune'>,
): Promise<ResultTaken> {
  const file = await roundFile(db, round);
  if (file === null) return { kind: 'refused', reason: 'no-round' };
  const read = readAppraisal(text, file.body.keys.signer);
  if (!read.ok)
    return { kind: 'refused', reason: read.problem === 'other-kind' ? namedKind(text) : read.problem };
  const result = read.value;
  if (result.round !== round) return { kind: 'refused', reason: 'other-round', of: result.round };
  if (result.commune !== commune) return { kind: 'refused', reason: 'other-commune', of: result.commune };
  const own = await claimsOfCommune(db, round, commune);
  if (!own.some(({ id, response }) => id === result.claim.id && response))
    return { kind: 'refused', reason: 'claim-not-here' };
  const fresh = await mergeAppraisals(db, result.events);
  const latest = own.filter(({ response }) => response).at(-1);
  return { kind: 'taken', result, fresh, isOutdated: latest?.id !== result.claim.id };
}

/** What a result file says beside the log. */
export type ResultAbout = Pick<AppraisalResult, 'index' | 'disputeDays'> & {
  readonly round: string;
  readonly commune: string;
  readonly by: string;
};

/**
 * The signed file for one commune: everything said so far about its hand-ins. That it goes out is an act in the log
 * itself: the days to object are counted from it. Null where the commune has handed in nothing.
 */
export async function makeResult(
  db: SoiPapiDatabase,
  { round, commune, by, ...about }: ResultAbout,
  { seed, now }: { readonly seed: Uint8Array; readonly now: Date },
): Promise<{ readonly text: string; readonly result: AppraisalResult } | null> {
  const handedIn = (await handedInOf(db, round)).filter(({ place }) => place.commune === commune);
  const [standing] = standingsOf(handedIn, { today: '' });
  if (!standing) return null;
  const { current } = standing;
  const claims = handedIn.map(({ id }) => id);
  const at = localTime(now);
  if (hasNews(await appraisalsOf(db, claims), current.id)) {
    const act = {
      claim: current.id,
      criterion: EVERY,
      act: 'notify',
      answer: null,
      reason: '',
      by,
      at,
    } as const;
    await mergeAppraisals(db, [{ id: ulid(now.getTime()), ...act }]);
  }
  const events = await appraisalsOf(db, claims);
  const claim = { id: current.id, version: current.claim.version };
  const result = { round, commune, at, ...about, claim, events };
  return { text: signAppraisal(result, seed), result };
}

/** Has the council done anything about this hand-in since it last sent word? */
export function hasNews(events: readonly AppraisalEvent[], claim: string): boolean {
  const own = events.filter(event => event.claim === claim && !COMMUNE_ACTS.some(act => act === event.act));
  const sent = own.findLastIndex(({ act }) => act === 'notify');
  return own.length > sent + 1;
}
