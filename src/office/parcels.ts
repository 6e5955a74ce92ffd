import { editionById } from '../../indicators/editions';
import type { Scorecard } from '../../scoring/scorecard';
import type { Round } from '../../surveys/round';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { sumsOfCommunes } from '../engine/round/from-communes';
import { householdFrame } from '../engine/round/household-frame';
import { scoreRound, scoreTally } from '../engine/round/score-round';
import type { RoundFrame } from '../engine/round/sums';
import { makeKeyring } from '../exchange/keyring';
import { signingSeed } from '../exchange/keys';
import { communesOf, isCommuneOf, type MergedTallies, mergeParcels } from '../exchange/merge-parcels';
import type { PublicKeys } from '../exchange/public-keys';
import {
  openTally,
  type Parcel,
  type ParcelContents,
  type ParcelLabel,
  type ParcelProblem,
  packTallies,
  partTallies,
} from '../exchange/tally-parcel';
import type { SoiPapiDatabase } from '../storage/database';
import { keepParcels, parcelsOf, trusted } from '../storage/office';
import type { ParcelRecord } from '../storage/office-records';
import { roundHere } from '../worker/round-from-database';
import { type OpenKeys, usedKeys } from './open-keys';
import { communesHere, nextRevision, noteSent, type SentAbout } from './sent-sums';

export interface MadeParcel {
  readonly name: string;
  readonly text: string;
  readonly n: number;
  readonly revision: number;
  /** How many communes went each by itself; null: the round's whole tally went as one. */
  readonly communes: number | null;
  readonly lacksHouseholds: boolean;
}

/**
 * The round's sums in one file, signed here and sealed to the receiver. A drawn round goes commune by commune with the
 * households approached in each village, for a province's own clusters cannot be weighted any more (decision 140);
 * another as one whole tally.
 */
export async function makeParcel(
  db: SoiPapiDatabase,
  round: Round,
  to: PublicKeys,
  { keys }: OpenKeys,
): Promise<Outcome<MadeParcel, 'edition-unknown' | 'no-interviews'>> {
  usedKeys();
  if (!editionById(round.edition)) return failed('edition-unknown');
  const office = round.conduct ? round.province : keys.public.office;
  const revision = await nextRevision(db, round.id);
  const about = { office, wave: round.id, edition: round.edition, revision, to: to.recipient };
  const made = await (round.conduct ? communesOut(db, round, about) : wholeOut(db, round, about));
  if (made.parcels.length === 0) return failed('no-interviews');
  const text = await packTallies(made.parcels, signingSeed(keys));
  const communes = made.communes?.length ?? null;
  const name = `so-tong-hop-${office.replaceAll('/', '-')}-ban-${revision}.papi.txt`;
  return done({ name, text, n: made.n, revision, communes, lacksHouseholds: made.lacksHouseholds });
}

interface Outgoing {
  readonly parcels: readonly ParcelContents[];
  readonly n: number;
  readonly communes?: readonly string[];
  readonly lacksHouseholds: boolean;
}

async function communesOut(db: SoiPapiDatabase, round: Round, about: SentAbout): Promise<Outgoing> {
  const { communes, n, lacksHouseholds } = await communesHere(db, round);
  const names = communes.map(({ commune }) => commune);
  const scopeOf = (commune: string): string => `${about.office}/${commune}`;
  if (names.length > 0) await noteSent(db, about, { scope: scopeOf('*'), n, communes: names });
  const parcels = communes.map(({ commune, ...sums }) => ({ ...about, scope: scopeOf(commune), ...sums }));
  return { parcels, n, communes: names, lacksHouseholds };
}

async function wholeOut(db: SoiPapiDatabase, round: Round, about: SentAbout): Promise<Outgoing> {
  const { sums } = await roundHere(db, round.id);
  const n = sums.ids.size;
  if (n > 0) await noteSent(db, about, { scope: about.office, n });
  const whole = { ...about, scope: about.office, ids: [...sums.ids], tally: sums.province };
  return { parcels: n > 0 ? [whole] : [], n, lacksHouseholds: false };
}

/** A file of parcels that came: from a known office, addressed here, sums as signed. The same one twice is one. */
export async function takeParcels(
  db: SoiPapiDatabase,
  text: string,
  open: OpenKeys,
): Promise<Outcome<ParcelLabel[], ParcelProblem>> {
  usedKeys();
  const parts = partTallies(text);
  if (!parts.ok) return parts;
  const taken: ParcelRecord[] = [];
  for (const part of parts.value) {
    const parcel = await openHere(db, part, open);
    if (!parcel.ok) return parcel; // one that cannot be trusted: nothing of the file is kept
    taken.push(cameIn(parcel.value.label, part));
  }
  await keepParcels(db, taken);
  return done(taken.map(({ label }) => label));
}

const cameIn = (label: ParcelLabel, text: string): ParcelRecord => ({
  id: ['in', label.wave, label.scope, label.revision, label.tallySha, label.to].join('|'),
  wave: label.wave,
  way: 'in',
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
  readonly drawn: DrawnMerge | null;
}

/** Of a drawn round: what stands between what came and a score by the round's design. */
export interface DrawnMerge {
  /** Added up and in no score: a whole province without its villages' factors, or another province's. */
  readonly unscored: readonly ParcelLabel[];
  /** Communes that came without the households approached: scored without non-response. */
  readonly lackHouseholds: number;
}

/** All parcels of a round that came, added up; each scope once, the newest of each. */
export async function mergeHere(db: SoiPapiDatabase, round: Round, open: OpenKeys): Promise<Merged> {
  const records = (await parcelsOf(db, round.id)).filter(({ way }) => way === 'in');
  const parcels: Parcel[] = [];
  for (const { text } of records) {
    const parcel = text === null ? null : await openHere(db, text, open);
    if (parcel?.ok) parcels.push(parcel.value);
  }
  const drawn = round.conduct && { drawn: round.province };
  const merged = mergeParcels(parcels, { wave: round.id, edition: round.edition, ...drawn });
  const edition = editionById(round.edition);
  const card = edition ? cardOf(householdFrame(round, edition), merged, parcels) : null;
  return { merged, card, drawn: drawn ? drawnMerge(round.province, merged) : null };
}

function drawnMerge(province: string, { included }: MergedTallies): DrawnMerge {
  const own = included.filter(({ scope }) => isCommuneOf(province, scope));
  return {
    unscored: included.filter(({ scope }) => !isCommuneOf(province, scope)),
    lackHouseholds: own.filter(({ v, n }) => v === 1 && n > 0).length,
  };
}

/**
 * Whole provinces bring their own clusters. Communes of the round's province bring their villages, which become the
 * clusters the round was drawn by; else villages would pass for first-stage units and the error come out too small. Of
 * a drawn round nothing but these communes is scored: clusters of others know neither chances nor non-response.
 */
function cardOf(frame: RoundFrame, merged: MergedTallies, parcels: readonly Parcel[]): Scorecard | null {
  const { sum, included } = merged;
  const own = included.filter(({ scope }) => isCommuneOf(frame.province, scope));
  if (!frame.conduct && own.length < included.length) return sum && scoreTally(frame, sum);
  if (own.length === 0) return null;
  const { communes, eligible } = communesOf(frame.province, merged, parcels);
  return scoreRound(frame, sumsOfCommunes(frame, communes), eligible).province;
}
