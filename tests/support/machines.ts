import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machines } from './nats-cluster';

/** Three machines of a test's own: network namespaces, with one cable each for the nodes and one for phones. */
export interface TestMachines extends Machines {
  /** Pulls a machine's cable to the other nodes out; phones still reach it. */
  readonly cutOff: (at: number) => void;
  readonly heal: (at: number) => void;
  readonly remove: () => void;
}

const NAMES = [0, 1, 2].map(at => `soipapi${at}`);
const CABLES = ['r', 'c'] as const;
/** Addresses for documentation: no real network has them. */
const NETS = { r: '192.0.2', c: '198.51.100' } as const;

const ip = (...args: string[]): void =>
  void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
const quietly = (...args: string[]): boolean => spawnSync('ip', args, { stdio: 'ignore' }).status === 0;
const bridge = (cable: string): string => `soipapi-${cable}`;
const outside = (at: number, cable: string): string => `soipapi${cable}${at}`;

/** Needs root, iproute2, curl and openssl, and a kernel that lets a test have networks. */
export function machinesMissing(): boolean {
  const tools = ['/usr/bin/curl', '/usr/bin/openssl'].every(existsSync);
  if (!tools || process.getuid?.() !== 0 || !quietly('netns', 'add', 'soipapi-try')) return true;
  const links = quietly('link', 'add', 'soipapi-try', 'type', 'bridge');
  if (links) quietly('link', 'del', 'soipapi-try');
  quietly('netns', 'del', 'soipapi-try');
  return !links;
}

export function startMachines(): TestMachines {
  const dir = mkdtempSync(join(tmpdir(), 'soi-papi-machines-'));
  removeNetworks();
  for (const cable of CABLES) {
    ip('link', 'add', bridge(cable), 'type', 'bridge');
    ip('address', 'add', `${NETS[cable]}.254/24`, 'dev', bridge(cable));
    ip('link', 'set', bridge(cable), 'up');
  }
  NAMES.forEach(plugIn);
  const hosts = NAMES.map((_, at) => `${NETS.r}.${at + 1}`);
  return {
    hosts,
    urls: NAMES.map((_, at) => `wss://${NETS.c}.${at + 1}`),
    description: { tls: webCertificate(dir), routeTls: routeCertificates(dir, hosts) },
    inside: (at, command) => ['ip', 'netns', 'exec', NAMES[at] ?? '', ...command],
    cutOff: at => ip('link', 'set', outside(at, 'r'), 'down'),
    heal: at => ip('link', 'set', outside(at, 'r'), 'up'),
    remove: () => {
      removeNetworks();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function plugIn(name: string, at: number): void {
  ip('netns', 'add', name);
  ip('-n', name, 'link', 'set', 'lo', 'up');
  for (const cable of CABLES) {
    ip('link', 'add', outside(at, cable), 'type', 'veth', 'peer', 'name', cable, 'netns', name);
    ip('link', 'set', outside(at, cable), 'master', bridge(cable), 'up');
    ip('-n', name, 'address', 'add', `${NETS[cable]}.${at + 1}/24`, 'dev', cable);
    ip('-n', name, 'link', 'set', cable, 'up');
  }
}

function removeNetworks(): void {
  for (const cable of CABLES) quietly('link', 'del', bridge(cable));
  NAMES.forEach((name, at) => {
    for (const cable of CABLES) quietly('link', 'del', outside(at, cable));
    quietly('netns', 'del', name);
  });
}

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

function webCertificate(dir: string): { cert: string; key: string } {
  const [cert, key] = [join(dir, 'web.pem'), join(dir, 'web.key')];
  openssl('req', '-x509', ...EC, '-days', '2', '-subj', '/CN=hub.test', '-keyout', key, '-out', cert);
  return { cert, key };
}

/** One certificate good for all three nodes, by the recipe of hub/README.md, section 3. */
function routeCertificates(dir: string, hosts: readonly string[]) {
  const at = (name: string): string => join(dir, name);
  const [ca, cert, key] = [at('route-ca.pem'), at('route.pem'), at('route.key')];
  openssl('req', '-x509', ...EC, '-days', '3', '-subj', '/CN=tram', '-keyout', at('ca.key'), '-out', ca);
  openssl('req', ...EC, '-subj', '/CN=hub1', '-keyout', key, '-out', at('hub.csr'));
  const names = hosts.map(host => `IP:${host}`).join(',');
  writeFileSync(at('hub.ext'), `subjectAltName=${names}\nextendedKeyUsage=serverAuth,clientAuth`);
  const signing = ['-CA', ca, '-CAkey', at('ca.key'), '-days', '2', '-extfile', at('hub.ext')];
  openssl('x509', '-req', '-in', at('hub.csr'), ...signing, '-out', cert);
  return { cert, key, ca };
}

const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'ignore' });
