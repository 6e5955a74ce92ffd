import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionById } from '../../indicators/editions';
import { nodeIo } from '../../src/cli/io';
import { papi } from '../../src/cli/papi';
import { catchUp } from '../../src/engine/round/catch-up';
import { householdFrame } from '../../src/engine/round/household-frame';
import { scoreRound } from '../../src/engine/round/score-round';
import { eligibleHouseholds } from '../../src/engine/round/village-factors';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { credentialsText } from '../../src/exchange/hub/address';
import { makeKeyring } from '../../src/exchange/keyring';
import { lockKeys, makeKeys, type PrivateKeys } from '../../src/exchange/keys';
import { sealOutcomes } from '../../src/exchange/seal';
import { openTally, partTallies } from '../../src/exchange/tally-parcel';
import { admissionStore } from '../../src/storage/exchange';
import { outcomeParcels as parcelsHeld } from '../../src/storage/outcome-parcels';
import { completedInterviews, sumsShelf } from '../../src/storage/tallies';
import { mergedOutcomes } from '../../surveys/contact/outcome-parcel';
import { drawnOffice, outcomeParcels } from '../fixtures/exchange/drawn-round';
import { chunksOf, type Office, ulidOf } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';
import { natsMissing, startHub, type TestHub } from '../support/nats-cluster';
import { HUB_PROVINCES, seal } from './office';

const PASSPHRASE = 'một câu dễ nhớ của tỉnh';
let hub: TestHub;
let office: Office;
let dir: string;
let receiver: PrivateKeys;
const at = (name: string): string => join(dir, name);

describe.skipIf(natsMissing())('sums of communes of a drawn round over a hub', () => {
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'soi-papi-tallies-'));
    const nation = await makeKeys('nation');
    receiver = nation.keys;
    [hub, office] = await Promise.all([
      startHub({ nodes: 1, shift: 15, description: { provinces: HUB_PROVINCES } }),
      drawnOffice(),
    ]);
    const envelopes = await Promise.all(Array.from({ length: 40 }, (_, n) => seal(office, n)));
    const told = await Promise.all(
      outcomeParcels().map((parcel, at) => sealOutcomes(ulidOf(800 + at), parcel, office.round)),
    );
    const bundle = (n: number) =>
      makeBundles(
        { envelopes: [...envelopes.slice(0, n), ...told] },
        { made: '2026-11-02T10:00:00+07:00', from: 'v' },
      )[0]?.text ?? '';
    writeFileSync(at('few.papi.txt'), bundle(25));
    writeFileSync(at('all.papi.txt'), bundle(40));
    writeFileSync(at('pass'), PASSPHRASE);
    for (const [name, keys] of [
      ['key', office.made.keys],
      ['nation.key', nation.keys],
    ] as const) {
      const locked = await lockKeys(keys, PASSPHRASE);
      if (locked.ok) writeFileSync(at(name), locked.value);
    }
    writeFileSync(at('nation.json'), JSON.stringify(nation.keys.public));
    writeFileSync(at('round'), office.file.text);
    writeFileSync(at('province.creds'), credentialsText(hub.of('province')));
    writeFileSync(at('nation.creds'), credentialsText(hub.of('nation')));
  }, 90_000);
  afterAll(async () => {
    await hub?.stop();
    if (dir) rmSync(dir, { recursive: true, force: true });
  });

  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = { ...nodeIo, out: (t: string) => void out.push(t), err: (t: string) => void err.push(t) };
    const code = await papi([...args, '--round', at('round'), '--passphrase-file', at('pass')], io);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  const takeIn = (name: string) => run('import', at(name), '--into', at('store'), '--key', at('key'));
  const send = (revision: number) =>
    run(
      ...['tallies', '--creds', at('province.creds'), '--key', at('key'), '--to', at('nation.json')],
      ...['--revision', String(revision), '--store', at('store')],
    );
  const nation = (...more: string[]) =>
    run('score', '--creds', at('nation.creds'), '--key', at('nation.key'), '--keep', at('kept'), ...more);

  /** As the province's own screen scores these interviews. */
  const asInTheApp = async (name: string): Promise<unknown> => {
    const { readFile } = await import('node:fs/promises');
    const db = freshDatabase();
    await admitBundle(chunksOf(await readFile(at(name))), {
      store: admissionStore(db),
      opener: office.opener,
      reviewers: office.reviewers,
    });
    const edition = editionById('2021');
    if (!edition) throw new Error('edition 2021');
    const frame = householdFrame(office.round.round, edition);
    const eligible = eligibleHouseholds(mergedOutcomes(await parcelsHeld(db, office.round.round.id)));
    expect(eligible.size).toBe(18);
    const { province, communes } = scoreRound(
      frame,
      await catchUp(frame, completedInterviews(db), sumsShelf(db)),
      eligible,
    );
    return plain({ province, communes: communes.map(({ commune, card }) => ({ commune, card })) });
  };
  const scored = (json: string): unknown => {
    const { province, communes } = JSON.parse(json) as {
      province: unknown;
      communes: { commune: string; card: unknown }[];
    };
    return { province, communes: communes.map(({ commune, card }) => ({ commune, card })) };
  };

  it('the nation scores a province as the province does, bit for bit; a later revision replaces', async () => {
    expect((await takeIn('few.papi.txt')).code).toBe(0);
    expect(await send(1)).toMatchObject({ code: 0, err: '', out: 'Đã gửi số của 3 xã, 25 phiếu, bản 1.' });
    const first = await nation('--json');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(scored(first.out)).toEqual(await asInTheApp('few.papi.txt'));
    expect((await takeIn('all.papi.txt')).code).toBe(0);
    expect((await send(2)).code).toBe(0);
    const second = await nation('--json');
    const card = second.out.split('\n').at(-1) ?? '';
    expect(scored(card)).toEqual(await asInTheApp('all.papi.txt'));
    expect((await nation('--json')).out.split('\n').at(-1)).toBe(card); // nothing new on the hub: as kept
    // One commune as a file brings its villages' households, too.
    const sealing = [
      '--store',
      at('store'),
      '--key',
      at('key'),
      '--to',
      at('nation.json'),
      '--out',
      at('one'),
    ];
    const one = await run('seal', 'tally', '--unit', '22363', '--revision', '3', ...sealing);
    expect(one).toMatchObject({ code: 0, err: '' });
    const file = await openTally(readFileSync(at('one'), 'utf8'), await makeKeyring([receiver.identity]), {
      signerOf: () => office.round.keys.signer,
      own: receiver.public.recipient,
    });
    expect(file.ok && file.value.label).toMatchObject({
      v: 2,
      scope: 'P37/22363',
      n: 14,
      eligible: { length: 6 },
    });
    // Without --unit the file of a drawn round holds every commune, each a parcel of its own.
    const all = await run('seal', 'tally', '--revision', '4', ...sealing.slice(0, -1), at('every'));
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(partTallies(readFileSync(at('every'), 'utf8'))).toMatchObject({ ok: true, value: { length: 3 } });
    const text = await nation();
    expect(text.out).toContain('n 40');
    expect(text.out).toMatch(/22363 {2}n 14/);
  }, 120_000);

  it('a hub that is down is said, and what was kept is scored all the same', async () => {
    await hub.nodes[0]?.kill();
    const down = await nation();
    expect(down.out).toContain('không nối được trạm nhận');
    expect(down.out).toContain('n 40');
    const refused = await send(3);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('không nối được trạm nhận');
  }, 60_000);
});

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, part) => (part instanceof Map ? Object.fromEntries(part) : part)));
