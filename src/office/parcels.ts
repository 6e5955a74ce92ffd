import { editionById } from '../../indicators/editions';
import type { Scorecard } from '../../scoring/scorecard';
import type { Round } from '../../surveys/round';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { catchUp } from '../engine/round/catch-up';
import { sumsOfCommunes } from '../engine/round/from-communes';
import { householdFrame } from '../engine/round/household-frame';
import { scoreRound, scoreTally } from '../engine/round/score-round';
import type { RoundFrame } from '../engine/round/sums';
import { makeKeyring } from '../exchange/keyring';
import { signingSeed } from '../exchange/keys';
import { communesOf, type MergedTallies, mergeParcels } from '../exchange/merge-parcels';
import type { PublicKeys } from '../exchange/public-keys';
import {
  openTally,
  type Parcel,
  type ParcelLabel,
  type ParcelProblem,
  packTally,
} from '../exchange/tally-parcel';
import type { SoiPapiDatabase } from '../storage/database';
import { keepParcel, parcelsOf, trusted } from '../storage/office';
import type { ParcelRecord } from '../storage/office-records';
import { completedInterviews, sumsShelf } from '../storage/tallies';
import { type OpenKeys, usedKeys } from './open-keys';

export interface MadeParcel {
  readonly name: string;
  readonly text: string;
  readonly n: number;
  readonly revision: number;
}

/** The round's whole tally, signed here and sealed to the receiver; its revision is one more than the last one sent. */
export async function makeParcel(
  db: SoiPapiDatabase,
  round: Round,
  to: PublicKeys,
  { keys }: OpenKeys,
): Promise<Outcome<MadeParcel, 'edition-unknown' | 'no-interviews'>> {
  usedKeys();
  const edition = editionById(round.edition);
  if (!edition) return failed('edition-unknown');
  const sums = await catchUp(householdFrame(round, edition), completedInterviews(db), sumsShelf(db));
  if (sums.ids.size === 0) return failed('no-interviews');
  const scope = keys.public.office;
  const sent = (await parcelsOf(db, round.id)).filter(
    ({ way, label }) => way === 'out' && label.scope === scope,
  );
  const revision = Math.max(0, ...sent.map(({ label }) => label.revision)) + 1;
  const about = { office: scope, wave: round.id, scope, edition: round.edition, revision, to: to.recipient };
  const text = await packTally({ ...about, ids: [...sums.ids], tally: sums.province }, signingSeed(keys));
  const label: ParcelLabel = { v: 1, ...about, n: sums.ids.size, idsDigest: '', tallySha: '' };
  await keepParcel(db, recordOf('out', label, null));
  const name = `so-tong-hop-${scope.replaceAll('/', '-')}-ban-${revision}.papi.txt`;
  return done({ name, text, n: sums.ids.size, revision });
}

/** A parcel that came: from a known office, addressed here, sums as signed. The same one twice is one. */
export async function takeParcel(
  db: SoiPapiDatabase,
  text: string,
  open: OpenKeys,
): Promise<Outcome<ParcelLabel, ParcelProblem>> {
  usedKeys();
  const parcel = await openHere(db, text, open);
  if (!parcel.ok) return parcel;
  await keepParcel(db, recordOf('in', parcel.value.label, text));
  return done(parcel.value.label);
}

const recordOf = (way: ParcelRecord['way'], label: ParcelLabel, text: string | null): ParcelRecord => ({
  id: [way, label.wave, label.scope, label.revision, label.tallySha, label.to].join('|'),
  wave: label.wave,
  way,
  label,
  text,
  at: new Date().toISOString(),
});

async function openHere(
  db: SoiPapiDatabase,
  text: string,
  { keys, former }: OpenKeys,
): Promise<Outcome<Parcel, ParcelProblem>> {
  const ring = await makeKeyring([keys.identity, ...former]);
  const signers = new Map((await trusted(db)).map(({ office, keys: theirs }) => [office, theirs.signer]));
  signers.set(keys.public.office, keys.public.signer);
  return openTally(text, ring, {
    signerOf: office => signers.get(office) ?? null,
    own: keys.public.recipient,
  });
}

export interface Merged {
  readonly merged: MergedTallies;
  readonly card: Scorecard | null;
}

/** All parcels of a round that came, added up; each scope once, the newest of each. */
export async function mergeHere(db: SoiPapiDatabase, round: Round, open: OpenKeys): Promise<Merged> {
  const records = (await parcelsOf(db, round.id)).filter(({ way }) => way === 'in');
  const parcels: Parcel[] = [];
  for (const { text } of records) {
    const parcel = text === null ? null : await openHere(db, text, open);
    if (parcel?.ok) parcels.push(parcel.value);
  }
  const merged = mergeParcels(parcels, { wave: round.id, edition: round.edition });
  const edition = editionById(round.edition);
  const card = merged.sum && edition ? cardOf(householdFrame(round, edition), merged, parcels) : null;
  return { merged, card };
}

/**
 * Whole provinces bring their own clusters. Communes of the round's province bring their villages, which become the
 * clusters the round was drawn by; else villages would pass for first-stage units and the error come out too small.
 */
function cardOf(
  frame: RoundFrame,
  { sum, included }: MergedTallies,
  parcels: readonly Parcel[],
): Scorecard | null {
  const prefix = `${frame.province}/`;
  if (!included.every(({ scope }) => scope.startsWith(prefix))) return sum && scoreTally(frame, sum);
  const { communes, eligible } = communesOf(frame.province, { included }, parcels);
  return scoreRound(frame, sumsOfCommunes(frame, communes), eligible).province;
}
