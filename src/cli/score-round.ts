import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Edition } from '../../indicators/edition';
import { editionById } from '../../indicators/editions';
import type { Score } from '../../scoring/scorecard';
import { sumsOfCommunes } from '../engine/round/from-communes';
import { householdFrame } from '../engine/round/household-frame';
import type { RoundScores } from '../engine/round/round-scores';
import { scoreRound } from '../engine/round/score-round';
import { readCredentials } from '../exchange/hub/address';
import { LinkFailed } from '../exchange/hub/link';
import { connectHub } from '../exchange/hub/nats-link';
import { NATION_CONSUMER, nextRequest, provinceTallyConsumer, tallyStream } from '../exchange/hub/subjects';
import { type FetchedTally, fetchTallies, readTally } from '../exchange/hub/tallies';
import { makeKeyring } from '../exchange/keyring';
import { communesOf, mergeParcels } from '../exchange/merge-parcels';
import { type RoundFileBody, roundWords } from '../exchange/round-file';
import type { Parcel } from '../exchange/tally-parcel';
import { Desk } from './exchange-common';
import { wsFactory } from './hub-socket';
import { HUB_WORDS } from './hub-words';
import type { Io } from './io';
import { rounded } from './score-text';
import { SCORE_WORDS } from './score-words';
import { sayUnscored } from './unscored';

/**
 * `papi score --from postgres://... --round R` scores the interviews of a database; `papi score --creds C --key K
 * --keep F --round R1 --round R2 ...` the communes' tallies of a hub, each province by its own signed round file.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, ['from', 'round', 'creds', 'hub', 'key', 'keep'], ['json']);
  const rounds = await Promise.all(desk.flags.many('round').map(path => desk.round(path)));
  const [first] = rounds;
  if (!first) throw desk.refuse(HUB_WORDS[desk.language].noRound);
  if (desk.flags.has('from')) return fromPostgres(desk, first.body);
  for (const file of rounds)
    if (!desk.flags.has('json')) desk.io.out(`${file.body.keys.office}: ${roundWords(file).join(' ')}`);
  return fromHub(
    desk,
    rounds.map(({ body }) => body),
  );
}

function editionOf(desk: Desk, { round }: RoundFileBody): Edition {
  const edition = editionById(round.edition);
  if (!edition) throw desk.refuse(desk.texts.needed, { what: `edition ${round.edition}` });
  return edition;
}

async function fromPostgres(desk: Desk, body: RoundFileBody): Promise<number> {
  const edition = editionOf(desk, body);
  const [{ PgStore }, { sumsInPostgres, eligibleInPostgres }] = await Promise.all([
    import('./postgres/pg-store'),
    import('./postgres/pg-sums'),
  ]);
  const store = await PgStore.open(desk.needed('from')).catch((error: unknown) => {
    throw desk.refuse(HUB_WORDS[desk.language].postgres, { why: String(error) });
  });
  try {
    const sums = await sumsInPostgres(store, body.round, edition);
    const eligible = await eligibleInPostgres(store, body.round);
    show(desk, body.round.name, scoreRound(householdFrame(body.round, edition), sums, eligible));
    return 0;
  } finally {
    await store.close();
  }
}

/** What was fetched is kept in `--keep`: the hub gives each change once, the file has them all. */
async function fromHub(desk: Desk, rounds: readonly RoundFileBody[]): Promise<number> {
  const keep = desk.needed('keep');
  const keys = await desk.keys();
  await fetchInto(desk, rounds, keep);
  const signers = new Map(rounds.map(({ keys: theirs }) => [theirs.office, theirs.signer]));
  const trust = { signerOf: (office: string) => signers.get(office) ?? null, own: keys.public.recipient };
  const ring = await makeKeyring([keys.identity]);
  const parcels: Parcel[] = [];
  let clean = true;
  for (const fetched of await keptIn(keep)) {
    const read = await readTally(fetched, ring, trust);
    if (read.kind === 'parcel') parcels.push(read.parcel);
    else {
      clean = false;
      desk.say(HUB_WORDS[desk.language].problem, { subject: read.subject, reason: desk.reason(read.reason) });
    }
  }
  for (const body of rounds) clean = scoreProvince(desk, body, parcels) && clean;
  return clean ? 0 : 1;
}

async function fetchInto(desk: Desk, rounds: readonly RoundFileBody[], path: string): Promise<void> {
  const words = HUB_WORDS[desk.language];
  const creds = desk.needed('creds');
  const credentials = readCredentials(await desk.read(creds));
  if (credentials?.role !== 'nation' && credentials?.role !== 'province')
    throw desk.refuse(words.noCredentials, { path: creds });
  const consumer = credentials.role === 'nation' ? NATION_CONSUMER : provinceTallyConsumer(credentials.prov);
  const urls = desk.flags.many('hub');
  const address = urls.length > 0 ? { ...credentials.hub, urls: [...urls] } : credentials.hub;
  try {
    const link = await connectHub(address, credentials, { wsFactory });
    try {
      for (const wave of new Set(rounds.map(({ round }) => round.id)))
        await fetchTallies(link, nextRequest(tallyStream(wave), consumer), come => kept(path, come));
    } finally {
      await link.close();
    }
  } catch (error) {
    if (!(error instanceof LinkFailed)) throw error;
    desk.say(words.gaveUp, { problem: words.problemOf[error.problem] }); // what is kept can be scored all the same
  }
}

/** On the disk before it is acked. */
async function kept(path: string, come: readonly FetchedTally[]): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.write(come.map(each => `${JSON.stringify(each)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The last of each commune; a line that a crash cut off is left out, for it comes again. */
async function keptIn(path: string): Promise<FetchedTally[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const last = new Map<string, FetchedTally>();
  for (const line of text.split('\n')) {
    const fetched = parsed(line);
    if (fetched) last.set(`${fetched.subject} ${fetched.text}`, fetched);
  }
  return [...last.values()];
}

function parsed(line: string): FetchedTally | null {
  try {
    return Fetched.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

const Fetched = z.strictObject({ subject: z.string(), text: z.string() });

/** Each commune once, the newest of each; read by the province's own round. */
function scoreProvince(desk: Desk, body: RoundFileBody, all: readonly Parcel[]): boolean {
  const { round } = body;
  const edition = editionOf(desk, body);
  const parcels = all.filter(({ label }) => label.office === round.province);
  const merged = mergeParcels(parcels, { wave: round.id, edition: round.edition });
  const { leftOut } = merged;
  const { communes, eligible } = communesOf(round.province, merged, parcels);
  for (const { label, reason } of leftOut.filter(({ reason: why }) => why !== 'replaced'))
    desk.say(desk.texts.leftOut, {
      scope: label.scope,
      revision: label.revision,
      reason: desk.reason(reason),
    });
  const frame = householdFrame(round, edition);
  show(
    desk,
    `${round.province} · ${round.name}`,
    scoreRound(frame, sumsOfCommunes(frame, communes), eligible),
  );
  return leftOut.every(({ reason }) => reason === 'replaced');
}

function show(desk: Desk, name: string, scores: RoundScores): void {
  if (desk.flags.has('json')) {
    desk.io.out(JSON.stringify(scores, mapsAsObjects));
    return;
  }
  const words = SCORE_WORDS[desk.language];
  const { province, communes, n } = scores;
  const lines = [
    `${name}  n ${n}  PSU ${province.psus}  df ${province.df ?? '-'}`,
    ...[...province.dimensions].map(([id, score]) => `  ${id}  ${scoreText(score, desk)}`),
    `  ${words.total}  ${scoreText(province.total, desk)}`,
    ...communes.map(({ commune, card }) => `  ${commune}  n ${card.n}  ${scoreText(card.total, desk)}`),
  ];
  desk.io.out(lines.join('\n'));
  if (scores.unscored) sayUnscored(desk, scores.unscored);
}

const mapsAsObjects = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value;

function scoreText(score: Score, { language }: Desk): string {
  const words = SCORE_WORDS[language];
  if (score.kind !== 'scored') return `${words.withheld}: ${score.reason}`;
  const { uncertainty } = score;
  const points = rounded(score.points);
  return uncertainty.kind === 'estimated'
    ? `${points}  [${rounded(uncertainty.lower)}, ${rounded(uncertainty.upper)}]  se ${rounded(uncertainty.se)}`
    : `${points}  ${words.noReliableSe}: ${words.reason[uncertainty.reason]}`;
}
