import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wsFactory } from '../../src/cli/hub-socket';
import { HubDescription } from '../../src/exchange/hub/config-description';
import { configFiles } from '../../src/exchange/hub/config-files';
import { hubOf } from '../../src/exchange/hub/config-people';
import { publish } from '../../src/exchange/hub/nats-drop';
import { connectHub } from '../../src/exchange/hub/nats-link';
import { HUB_LIMITS, lastValueRequest, tallyStream, tallySubject } from '../../src/exchange/hub/subjects';
import { makeKeys, signingSeed } from '../../src/exchange/keys';
import { packTally } from '../../src/exchange/tally-parcel';
import { tallyOfWire } from '../../src/exchange/tally-wire';
import { natsMissing, newKey, serversToTest, startHub } from '../support/nats-cluster';

const LONG = process.env.SOI_PAPI_LONG === '1';
const PROVINCES = LONG ? 34 : 2;
const COMMUNES = LONG ? 3321 : 200;
const VOLUNTEERS = LONG ? 30_000 : 600;
const WAVE = 'KH-2026';

const unitsOf = (province: number): string[] =>
  Array.from({ length: COMMUNES }, (_, at) => at)
    .filter(at => at % PROVINCES === province)
    .map(at => String(10_000 + at));

const provinces = Array.from({ length: PROVINCES }, (_, at) => ({
  code: `P${String(at + 1).padStart(2, '0')}`,
  rounds: [{ id: WAVE, keepUntil: '2028-12-31', interviews: 30_000 }],
  volunteers: Array.from({ length: Math.ceil(VOLUNTEERS / PROVINCES) }, (_, nth) => ({
    vol: `NV${nth}`,
    units: [unitsOf(at)[nth % unitsOf(at).length] ?? ''],
  })),
  supervisors: unitsOf(at).map(unit => ({ unit })),
}));

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(2);

describe.skipIf(natsMissing()).each(serversToTest().slice(-1))('the nation on one hub, $version', server => {
  it(`${PROVINCES} provinces, ${COMMUNES} supervisors, ${VOLUNTEERS} volunteers are one configuration`, () => {
    const dir = mkdtempSync(join(tmpdir(), 'soi-papi-hub-'));
    const port = { client: 24391, websocket: 28491, route: 26391, monitor: 28591 };
    const described = { v: 1, name: 'nuoc', server: '2.9', storeDir: dir, tls: null, diskMiB: 64_000 };
    const nodes = [{ host: '127.0.0.1', ports: port }];
    let from = performance.now();
    const made = hubOf(
      HubDescription.parse({ ...described, nodes, provinces }),
      newKey,
      'a-secret-between-the-nodes',
    );
    if (!made.ok) throw new Error(made.problem);
    const keys = seconds(from);
    from = performance.now();
    const files = configFiles(made.value.state);
    const written = seconds(from);
    for (const name of ['nats.conf', 'accounts.conf'])
      writeFileSync(join(dir, name), files.find(({ path }) => path === `nuoc-1/${name}`)?.text ?? '');
    from = performance.now();
    execFileSync(server.path, ['-t', '-c', join(dir, 'nats.conf')], { stdio: 'ignore' });
    const megabytes = (statSync(join(dir, 'accounts.conf')).size / 1e6).toFixed(1);
    console.log(
      `nation: ${made.value.credentials.length} keys in ${keys} s, ${megabytes} MB written in ${written} s, read by the server in ${seconds(from)} s`,
    );
    expect(made.value.credentials).toHaveLength(
      1 + PROVINCES + COMMUNES + provinces.reduce((sum, { volunteers }) => sum + volunteers.length, 0),
    );
    rmSync(dir, { recursive: true, force: true });
  }, 120_000);

  it(`sums of ${COMMUNES} communes go in and come out`, async () => {
    const nation = await makeKeys('nation');
    const parcel = await packTally(
      {
        office: 'P37',
        wave: WAVE,
        scope: 'P37/1',
        edition: '2021',
        revision: 1,
        to: nation.keys.public.recipient,
        ids: ids(15),
        tally: tallyOfWire(SUMS),
      },
      signingSeed(nation.keys),
    );
    expect(parcel.length).toBeLessThan(HUB_LIMITS.tally);
    const hub = await startHub({ server, nodes: 1 });
    try {
      const province = await connectHub(hub.address, hub.of('province', 'P37'), { wsFactory });
      const places = Array.from({ length: COMMUNES }, (_, at) => String(10_000 + at)).map(commune =>
        tallySubject({ wave: WAVE, prov: 'P37', unit: commune, commune }),
      );
      let from = performance.now();
      for (let at = 0; at < places.length; at += 16)
        for (const answer of await Promise.all(
          places.slice(at, at + 16).map(place => publish(province, place, parcel)),
        ))
          expect(answer.kind).toBe('stored');
      const into = seconds(from);
      const reader = await connectHub(hub.address, hub.of('nation'), { wsFactory });
      from = performance.now();
      let bytes = 0;
      for (let at = 0; at < places.length; at += 16) {
        const asked = places
          .slice(at, at + 16)
          .map(place => reader.request(lastValueRequest(tallyStream(WAVE), place)));
        for (const { data } of await Promise.all(asked)) bytes += data.length;
      }
      expect(bytes).toBe(parcel.length * COMMUNES);
      console.log(
        `nation: a commune's sums take ${parcel.length} bytes sealed; ${COMMUNES} in ${into} s, out in ${seconds(from)} s`,
      );
      await Promise.all([province.close(), reader.close()]);
    } finally {
      await hub.stop();
    }
  }, 300_000);
});

const ids = (n: number): string[] => Array.from({ length: n }, (_, at) => String(at).padStart(26, '0'));

/** Fifteen interviews of a commune: three villages, five cells of gender and age each, 118 indicators. */
const SUMS = {
  indicatorIds: Array.from({ length: 118 }, (_, at) => `${1 + (at % 8)}.${at}`),
  weightUnit: 0.001,
  psus: ['a', 'b', 'c'].map(id => ({ id, stratum: 's' })),
  blocks: Array.from({ length: 15 }, (_, at) => ({
    psu: Math.floor(at / 5),
    cell: `F|${20 + at}`,
    rows: 1,
    weightedRows: 1,
    weight: 900 + at,
    weightSquares: (900 + at) ** 2,
    answered: Array.from({ length: 118 }, (_, k) => (k + at) % 2),
    sumWeights: Array.from({ length: 118 }, (_, k) => ((k + at) % 2) * (900 + at)),
    sumValues: Array.from({ length: 118 }, (_, k) => ((k + at) % 2) * (900 + at) * ((k * 7 + at * 3) % 4)),
  })),
  outside: [],
};
