import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsConnection, nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wsFactory } from '../../src/cli/hub-socket';
import { nodeIo } from '../../src/cli/io';
import { papi } from '../../src/cli/papi';
import { type HubCredentials, readCredentials, userOf } from '../../src/exchange/hub/address';
import { inboxPrefix } from '../../src/exchange/hub/subjects';
import { natsMissing, serversToTest } from '../support/nats-cluster';

let dir = '';
const at = (...parts: string[]) => join(dir, ...parts);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'soi-papi-hub-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Exit code and everything said. */
async function say(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const io = {
    ...nodeIo,
    out: (line: string) => void lines.push(line),
    err: (line: string) => void lines.push(line),
  };
  const code = await papi(['hub', ...args], io);
  return { code, text: lines.join('\n') };
}

const DESCRIPTION = {
  v: 1,
  name: 'thu',
  nodes: [{ host: '127.0.0.1', ports: { client: 24331, websocket: 28391, route: 26331, monitor: 28431 } }],
  tls: null,
  diskMiB: 512,
  provinces: [
    {
      code: 'P37',
      rounds: [{ id: 'KH-2026', keepUntil: '2028-12-31', interviews: 1000 }],
      volunteers: [{ vol: 'NV01', units: ['U1'] }, { vol: 'Bà Tư 1.2' }],
      supervisors: [{ unit: 'U1' }],
    },
  ],
  nation: true,
};

function described(name: string, more: object): string {
  writeFileSync(at(name), JSON.stringify({ ...DESCRIPTION, storeDir: at('store'), ...more }));
  return at(name);
}

describe('papi hub init', () => {
  it('writes configuration, streams and a file of credentials for everybody, secrets readable by the owner alone', async () => {
    const { code, text } = await say('init', described('a.json', {}), '--out', at('a'));
    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('6 tài khoản') });
    expect(readdirSync(at('a')).sort()).toEqual(['credentials', 'hub.json', 'streams.json', 'thu-1']);
    expect(readdirSync(at('a', 'credentials')).sort()).toEqual(
      [
        'admin.txt',
        'nation.txt',
        'p+P37.txt',
        's+P37+U1.txt',
        'v+P37+B=C3=A0=20T=C6=B0=201=2E2.txt',
        'v+P37+NV01.txt',
      ].sort(),
    );
    for (const file of [['hub.json'], ['thu-1', 'nats.conf'], ['credentials', 'admin.txt']])
      expect(statSync(at('a', ...file)).mode & 0o777).toBe(0o600);
    const all =
      readFileSync(at('a', 'hub.json'), 'utf8') + readFileSync(at('a', 'thu-1', 'accounts.conf'), 'utf8');
    for (const file of readdirSync(at('a', 'credentials'))) {
      const credentials = readCredentials(readFileSync(at('a', 'credentials', file), 'utf8'));
      expect(all).not.toContain(credentials?.seed ?? 'damaged');
    }
  });

  it.each([
    {
      why: 'a folder that holds a hub',
      args: () => ['init', at('a.json'), '--out', at('a')],
      says: 'không ghi đè',
    },
    {
      why: 'three nodes of one',
      args: () => ['init', at('a.json'), '--out', at('n'), '--nodes', '3'],
      says: '--nodes',
    },
    {
      why: 'machines apart without TLS',
      args: () => [
        'init',
        described('b.json', { nodes: ['a.vn', 'b.vn', 'c.vn'].map(host => ({ host })) }),
        '--out',
        at('n'),
      ],
      says: 'tls-missing',
    },
    {
      why: 'an unknown field',
      args: () => ['init', described('c.json', { volunteeers: [] }), '--out', at('n')],
      says: 'volunteeers',
    },
    {
      why: 'an address in the open',
      args: () => ['init', described('d.json', { urls: ['ws://hub.vn:80'] }), '--out', at('n')],
      says: 'wss://',
    },
    {
      why: 'a disk that is too small',
      args: () => ['init', described('e.json', { diskMiB: 64 }), '--out', at('n')],
      says: 'Đĩa quá nhỏ',
    },
    {
      why: 'a disk made too small by hand',
      args: () => {
        const state = JSON.parse(readFileSync(at('a', 'hub.json'), 'utf8'));
        mkdirSync(at('s'), { recursive: true });
        writeFileSync(at('s', 'hub.json'), JSON.stringify({ ...state, diskMiB: 64 }));
        return ['config', '--dir', at('s')];
      },
      says: 'Đĩa quá nhỏ',
    },
    {
      why: 'somebody who is there',
      args: () => ['add', '--dir', at('a'), '--province', 'P37', '--volunteer', 'NV01'],
      says: 'Đã có',
    },
    {
      why: 'somebody who is not',
      args: () => ['revoke', '--dir', at('a'), '--province', 'P37', '--volunteer', 'NV77'],
      says: 'Không có người',
    },
    {
      why: 'nobody named',
      args: () => ['revoke', '--dir', at('a'), '--province', 'P37'],
      says: '--volunteer',
    },
    { why: 'no folder', args: () => ['apply', '--dir', at('none'), '--admin', at('x')], says: 'hub.json' },
    {
      why: 'credentials that are none',
      args: () => ['apply', '--dir', at('a'), '--admin', at('a.json')],
      says: 'quản trị',
    },
    {
      why: 'a round before its date',
      args: () => [
        'close-round',
        '--dir',
        at('a'),
        '--province',
        'P37',
        '--round',
        'KH-2026',
        '--admin',
        at('a', 'credentials', 'admin.txt'),
      ],
      says: '2028-12-31',
    },
    {
      why: 'a hub that does not answer',
      args: () => ['apply', '--dir', at('a'), '--admin', at('a', 'credentials', 'admin.txt'), '--wait', '0'],
      says: 'Không làm được',
    },
    { why: 'an unknown command', args: () => ['frobnicate'], says: 'Không có lệnh' },
    {
      why: 'a date that is none',
      args: () => [
        'open-round',
        '--dir',
        at('a'),
        '--province',
        'P37',
        '--round',
        'X',
        '--keep-until',
        '31/12/2028',
        '--interviews',
        '5',
      ],
      says: '31/12/2028',
    },
  ])('refuses $why and leaves nothing behind', async ({ args, says }) => {
    const { code, text } = await say(...args());
    expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining(says) });
    expect(existsSync(at('n'))).toBe(false);
  });

  it('writes the files anew from hub.json as it was changed by hand', async () => {
    const state = JSON.parse(readFileSync(at('a', 'hub.json'), 'utf8'));
    mkdirSync(at('w'));
    writeFileSync(at('w', 'hub.json'), JSON.stringify({ ...state, diskMiB: 777 }));
    const { code, text } = await say('config', '--dir', at('w'));
    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('LẦN LƯỢT') });
    expect(readFileSync(at('w', 'thu-1', 'nats.conf'), 'utf8')).toContain('max_file_store: 777MB');
    expect(readFileSync(at('w', 'thu-1', 'accounts.conf'), 'utf8')).toBe(
      readFileSync(at('a', 'thu-1', 'accounts.conf'), 'utf8'),
    );
  });

  it('helps in both languages', async () => {
    expect((await say('--help')).text).toContain('close-round');
    expect((await say('--help', '--lang', 'en')).text).toContain('retention date');
  });
});

describe.skipIf(natsMissing()).each(serversToTest())(
  'the configuration on nats-server $version',
  ({ path, version }) => {
    const minor = Number(version.split('.')[1] ?? 0);
    const known = minor >= 12 ? '2.12' : minor >= 10 ? '2.10' : '2.9';

    it.each([1, 3] as const)('of %i node(s) with TLS passes nats-server -t', async nodes => {
      const out = at(`t-${version}-${nodes}`);
      const [cert, key] = certificate();
      const hosts = ['hub1.example', 'hub2.example', 'hub3.example'].slice(0, nodes).map(host => ({ host }));
      const tls = { tls: { cert, key }, routeTls: { cert, key, ca: cert } };
      const file = described(`t-${version}-${nodes}.json`, { server: known, nodes: hosts, ...tls });
      expect((await say('init', file, '--out', out)).code).toBe(0);
      for (let node = 1; node <= nodes; node++) {
        const checked = execFileSync(path, ['-t', '-c', join(out, `thu-${node}`, 'nats.conf')], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        expect(checked).not.toMatch(/error/i);
        const text = readFileSync(join(out, `thu-${node}`, 'nats.conf'), 'utf8');
        // On disk before the ack, wherever the server knows how; a slow phone is not cut off while it signs.
        expect(text.includes('sync_interval: always')).toBe(known !== '2.9');
        expect(text).toContain('authorization { timeout: 20 }');
      }
    });

    const analyze = '/usr/bin/systemd-analyze';
    it.skipIf(!existsSync(analyze))('the unit is one systemd understands', () => {
      const unit = readFileSync('hub/soi-papi-hub.service', 'utf8').replace('/usr/sbin/nats-server', path);
      writeFileSync(at('soi-papi-hub.service'), unit);
      execFileSync(analyze, ['verify', at('soi-papi-hub.service')], { stdio: 'pipe' });
    });

    it('is applied twice, lets in, shuts out, opens and closes a round on a running server', async () => {
      const out = at(`r-${version}`);
      const store = at(`store-${version}`);
      mkdirSync(store);
      expect(
        (await say('init', described('r.json', { server: known, storeDir: store }), '--out', out)).code,
      ).toBe(0);
      const admin = join(out, 'credentials', 'admin.txt');
      const server = await started(path, join(out, 'thu-1', 'nats.conf'));
      try {
        const apply = ['apply', '--dir', out, '--admin', admin, '--wait', '20'];
        expect(await say(...apply)).toEqual({ code: 0, text: expect.stringContaining('3 luồng') });
        expect((await say(...apply)).code).toBe(0);
        const who = ['--dir', out, '--province', 'P37', '--volunteer', 'NV02', '--reload'];
        expect(await say('add', ...who)).toEqual({ code: 0, text: expect.stringContaining('đã nạp lại') });
        const file = join(out, 'credentials', 'v+P37+NV02.txt');
        const phone = await until(() => connect(file));
        const answer = await phone.request('iv.KH-2026.P37.U9.U9.NV02.A', 'x', { timeout: 2000 });
        expect(answer.json()).toMatchObject({ seq: 1 });
        expect((await say('revoke', ...who)).text).toContain('Đã cắt v+P37+NV02');
        await phone.closed();
        await expect(connect(file)).rejects.toThrow(/authorization/i);
        const round = ['--dir', out, '--province', 'P37', '--round', 'KH-2025', '--reload'];
        expect(
          (await say('open-round', ...round, '--keep-until', '2026-01-31', '--interviews', '100')).code,
        ).toBe(0);
        expect(await say(...apply)).toEqual({ code: 0, text: expect.stringContaining('6 luồng') });
        const close = ['close-round', ...round, '--admin', admin];
        expect(await say(...close)).toEqual({ code: 2, text: expect.stringContaining('xóa hẳn 0 phiếu') });
        expect(await say(...close, '--yes')).toEqual({
          code: 0,
          text: expect.stringContaining('Đã xóa đợt KH-2025'),
        });
        expect(await say(...apply)).toEqual({ code: 0, text: expect.stringContaining('3 luồng') });
        const early = [
          'close-round',
          '--dir',
          out,
          '--province',
          'P37',
          '--round',
          'KH-2026',
          '--admin',
          admin,
        ];
        const last = await say(...early, '--before-date', '--yes');
        expect(last).toEqual({ code: 0, text: expect.stringContaining('1 phiếu niêm phong') });
      } finally {
        server.kill('SIGKILL');
      }
    });
  },
);

function certificate(): [string, string] {
  const [cert, key] = [at('cert.pem'), at('key.pem')];
  if (!existsSync(cert)) {
    const subject = ['-subj', '/CN=hub1.example', '-addext', 'subjectAltName=DNS:hub1.example'];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
    ];
    execFileSync('openssl', [...made, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' });
  }
  return [cert, key];
}

async function started(path: string, conf: string): Promise<ChildProcess> {
  const child = spawn(path, ['-c', conf], { stdio: 'ignore' });
  await until(async () => {
    const answer = await fetch('http://127.0.0.1:28431/healthz');
    if (!answer.ok) throw new Error('not yet');
  });
  return child;
}

async function until<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

function connect(file: string): Promise<NatsConnection> {
  const credentials = readCredentials(readFileSync(file, 'utf8')) as HubCredentials;
  return wsconnect({
    servers: [...credentials.hub.urls],
    authenticator: nkeyAuthenticator(new TextEncoder().encode(credentials.seed)),
    inboxPrefix: inboxPrefix(userOf(credentials)),
    reconnect: false,
    wsFactory,
  });
}
