import { makeKeyring } from '../exchange/keyring';
import { mergeParcels } from '../exchange/merge-parcels';
import { readReceipt } from '../exchange/receipt';
import { openTally, type Parcel, partTallies } from '../exchange/tally-parcel';
import { tallyWire } from '../exchange/tally-wire';
import { Desk } from './exchange-common';
import type { Io } from './io';

/** `papi merge`: parcels of tallies added up; `papi merge --verify receipt --public keys`: is this receipt genuine. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, ['key', 'out', 'trust', 'wave', 'edition', 'verify', 'public']);
  if (desk.flags.has('verify')) return verifyReceipt(desk);
  if (desk.flags.rest.length === 0) throw desk.refuse(desk.texts.usage.merge);
  const parcels = await openAll(desk);
  const first = parcels[0]?.label;
  const wave = desk.flags.one('wave') ?? first?.wave ?? '';
  const edition = desk.flags.one('edition') ?? first?.edition ?? '';
  const { sum, n, included, leftOut } = mergeParcels(parcels, { wave, edition });
  const { texts } = desk;
  desk.say(texts.merged, { parcels: included.length, n });
  for (const { scope, revision, n: count } of included)
    desk.say(texts.included, { scope, revision, n: count });
  for (const { label, reason } of leftOut) {
    desk.say(texts.leftOut, { scope: label.scope, revision: label.revision, reason: desk.reason(reason) });
  }
  const out = desk.flags.one('out');
  if (sum && out !== undefined) {
    await io.writeText(out, JSON.stringify({ wave, edition, n, included, tally: tallyWire(sum) }));
  }
  return leftOut.length === 0 ? 0 : 1;
}

async function openAll(desk: Desk): Promise<Parcel[]> {
  const keys = await desk.keys();
  const ring = await makeKeyring([keys.identity]);
  const trusted = await Promise.all(desk.flags.many('trust').map(path => desk.publicKeys(path)));
  const signers = new Map([...trusted, keys.public].map(({ office, signer }) => [office, signer]));
  const trust = { signerOf: (office: string) => signers.get(office) ?? null, own: keys.public.recipient };
  const parcels: Parcel[] = [];
  for (const path of desk.flags.rest)
    for (const part of desk.must(partTallies(await desk.read(path)), path))
      parcels.push(desk.must(await openTally(part, ring, trust), path));
  return parcels;
}

async function verifyReceipt(desk: Desk): Promise<number> {
  const path = desk.needed('verify');
  const { signer } = await desk.publicKeys(desk.needed('public'));
  const { wave, at, items } = desk.must(readReceipt(await desk.read(path), signer), path);
  desk.say(desk.texts.receiptGood, { wave, at, n: items.length });
  return 0;
}
