import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  type ConnectionOptions,
  type NatsConnection,
  nkeyAuthenticator,
  wsconnect,
} from '@nats-io/nats-core';
import { type NatsServer, natsServers } from '../../scripts/nats-server.mjs';
import { applyPlans } from '../../src/cli/hub-apply';
import { makeUserKey } from '../../src/cli/hub-nkey';
import { wsFactory } from '../../src/cli/hub-socket';
import type { Outcome } from '../../src/engine/exchange/outcome';
import { type HubAddress, type HubCredentials, userOf } from '../../src/exchange/hub/address';
import {
  HubDescription,
  type HubState,
  serverName,
  type WrittenDescription,
} from '../../src/exchange/hub/config-description';
import { configFiles } from '../../src/exchange/hub/config-files';
import { hubAddress, hubOf, type Made, type PeopleProblem } from '../../src/exchange/hub/config-people';
import { streamPlans } from '../../src/exchange/hub/config-streams';
import { inboxPrefix } from '../../src/exchange/hub/subjects';

/** A hub of this test's own: its nodes are processes on 127.0.0.1 with folders of their own, ended by their ids. */
export interface TestHub {
  readonly state: HubState;
  readonly address: HubAddress;
  readonly nodes: readonly TestNode[];
  readonly server: NatsServer;
  /** Credentials of a person, by role and code (`vol`, `unit`, or `prov`); the last made. */
  readonly of: (role: HubCredentials['role'], code?: string) => HubCredentials;
  /** A raw connection, as these credentials. `node`: to this one only. Close it yourself. */
  readonly connect: (
    who: HubCredentials,
    options?: ConnectionOptions & { node?: number },
  ) => Promise<NatsConnection>;
  /** Waits until every running node says it is well. */
  readonly healthy: (timeoutMs?: number) => Promise<void>;
  /** Makes streams and consumers, as `papi hub apply` does. */
  readonly apply: () => Promise<void>;
  /** Changes people or rounds as the commands do: writes the files, reloads every running node. */
  readonly change: (
    by: (state: HubState) => Outcome<Made | HubState, PeopleProblem>,
  ) => Promise<HubCredentials[]>;
  readonly stop: () => Promise<void>;
}

export interface TestNode {
  readonly name: string;
  readonly pid: () => number | null;
  /** Gone when this resolves. */
  readonly kill: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>;
  readonly start: () => Promise<void>;
  /** Loses the disk; only a node that is down. */
  readonly wipe: () => void;
  readonly log: () => string;
  readonly monitor: string;
  readonly websocket: string;
}

/** The oldest at hand: what Debian 12 ships. */
export const natsServer = (): NatsServer | null => natsServers()[0] ?? null;

/** Missing here: a clear failure in CI, a named skip elsewhere. */
export function natsMissing(): boolean {
  if (natsServer() !== null) return false;
  if (process.env.CI) throw new Error('nats-server is missing: apt-get install nats-server');
  return true;
}

export const newKey = makeUserKey;

/** One suite a version at hand; one to be skipped by name where there is none. */
export const serversToTest = (): readonly NatsServer[] =>
  natsMissing() ? [{ version: '(no nats-server here)', path: '' }] : natsServers();

/** Province P37, round KH-2026, volunteers NV01-NV20 in unit U1 (NV01 in U2 too), supervisors of U1 and U2. */
export const TEST_DESCRIPTION = {
  v: 1 as const,
  name: 'test',
  storeDir: '',
  diskMiB: 1024,
  tls: null,
  provinces: [
    {
      code: 'P37',
      rounds: [{ id: 'KH-2026', keepUntil: '2028-12-31', interviews: 30_000 }],
      volunteers: Array.from({ length: 20 }, (_, at) => ({
        vol: `NV${String(at + 1).padStart(2, '0')}`,
        units: at === 0 ? ['U1', 'U2'] : ['U1'],
      })),
      supervisors: [{ unit: 'U1' }, { unit: 'U2' }],
    },
    {
      code: 'P38',
      rounds: [{ id: 'KH-2026', keepUntil: '2028-12-31', interviews: 100 }],
      volunteers: [{ vol: 'NV81' }],
      supervisors: [],
    },
  ],
  nation: true,
};

export interface TestHubOptions {
  readonly nodes?: 1 | 3;
  readonly server?: NatsServer;
  /** Fields of the description to put in place of the usual ones. */
  readonly description?: Partial<WrittenDescription>;
  /** Where to begin looking for free ports. */
  readonly shift?: number;
  /** Other accounts than the generated ones: to show what those are for. */
  readonly accounts?: (state: HubState) => string;
  /** Machines of their own to run the nodes on, in place of this one. */
  readonly machines?: Machines;
}

/** Machines a test has: `inside` puts a command onto one; its loopback cannot be reached from here. */
export interface Machines {
  readonly hosts: readonly string[];
  readonly urls: readonly string[];
  readonly description: Partial<WrittenDescription>;
  readonly inside: (at: number, command: readonly string[]) => readonly [string, ...string[]];
}

/** Starts a hub and makes its streams. Throws where no server is at hand: ask `natsMissing` first. */
export async function startHub({
  nodes = 1,
  server,
  description = {},
  shift: from = 0,
  accounts,
  machines,
}: TestHubOptions = {}): Promise<TestHub> {
  const program = server ?? natsServer();
  if (!program) throw new Error('no nats-server');
  const shift = await freeShift(nodes, from);
  const dir = mkdtempSync(join(tmpdir(), 'soi-papi-hub-'));
  const made = hubOf(
    HubDescription.parse({
      ...TEST_DESCRIPTION,
      storeDir: join(dir, 'store'),
      server: knownAs(program.version),
      nodes: Array.from({ length: nodes }, (_, at) => ({
        host: machines?.hosts[at] ?? '127.0.0.1',
        ports: portsOf(at + shift),
      })),
      ...machines?.description,
      ...(machines && { urls: machines.urls.map((url, at) => `${url}:${portsOf(at + shift).websocket}`) }),
      ...description,
    }),
    makeUserKey,
    'a-secret-between-the-nodes',
  );
  if (!made.ok) throw new Error(made.problem);
  const hub = new RunningHub(dir, program, made.value, accounts, machines);
  try {
    await hub.startAll();
    await hub.apply();
  } catch (error) {
    await hub.stop();
    throw error;
  }
  return hub;
}

const portsOf = (at: number) => ({
  client: 24321 + at,
  websocket: 28381 + at,
  route: 26321 + at,
  monitor: 28421 + at,
});

/** Another hub may be running: the first ports of ours that nobody listens on. */
async function freeShift(nodes: number, from: number): Promise<number> {
  for (let shift = from; shift < from + 60; shift += 3) {
    const ports = Array.from({ length: nodes }, (_, at) => Object.values(portsOf(at + shift))).flat();
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return shift;
  }
  throw new Error('no free ports');
}

const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

const knownAs = (version: string): '2.9' | '2.10' | '2.12' => {
  const minor = Number(version.split('.')[1]);
  if (minor >= 12) return '2.12';
  return minor >= 10 ? '2.10' : '2.9';
};

class RunningHub implements TestHub {
  state: HubState;
  readonly nodes: readonly RunningNode[];
  readonly #credentials: HubCredentials[];

  constructor(
    readonly dir: string,
    readonly server: NatsServer,
    { state, credentials }: Made,
    readonly accounts?: (state: HubState) => string,
    readonly machines?: Machines,
  ) {
    this.state = state;
    this.#credentials = [...credentials];
    this.#write();
    this.nodes = state.nodes.map((_, at) => new RunningNode(this, at));
  }

  get address(): HubAddress {
    const address = hubAddress(this.state, 'P37');
    if (!address) throw new Error('no address');
    return address;
  }

  of = (role: HubCredentials['role'], code?: string): HubCredentials => {
    const found = this.#credentials.findLast(
      each =>
        each.role === role &&
        (code === undefined ||
          ('vol' in each && each.vol === code) ||
          ('unit' in each && each.unit === code) ||
          (each.role === 'province' && each.prov === code)),
    );
    if (!found) throw new Error(`nobody: ${role} ${code}`);
    return found;
  };

  connect = (
    who: HubCredentials,
    { node, ...options }: ConnectionOptions & { node?: number } = {},
  ): Promise<NatsConnection> =>
    wsconnect({
      servers: node === undefined ? [...this.address.urls] : [this.nodes[node]?.websocket ?? ''],
      authenticator: nkeyAuthenticator(new TextEncoder().encode(who.seed)),
      inboxPrefix: inboxPrefix(userOf(who)),
      reconnect: false,
      ignoreClusterUpdates: true,
      timeout: 5000,
      wsFactory,
      ...options,
    });

  async startAll(): Promise<void> {
    await Promise.all(this.nodes.map(node => node.start()));
    await this.healthy();
  }

  healthy = async (timeoutMs = 30_000): Promise<void> => {
    const until = Date.now() + timeoutMs;
    const running = () => this.nodes.filter(node => node.pid() !== null);
    while (!(await Promise.all(running().map(isWell))).every(Boolean)) {
      if (Date.now() > until)
        throw new Error(
          `not well:\n${running()
            .map(node => node.log())
            .join('\n')}`,
        );
      await sleep(100);
    }
  };

  apply = (): Promise<void> => applyPlans(this.of('admin'), streamPlans(this.state), { waitMs: 30_000 });

  change = async (
    by: (state: HubState) => Outcome<Made | HubState, PeopleProblem>,
  ): Promise<HubCredentials[]> => {
    const changed = by(this.state);
    if (!changed.ok) throw new Error(changed.problem);
    const { state, credentials } =
      'state' in changed.value ? changed.value : { state: changed.value, credentials: [] };
    this.state = state;
    this.#credentials.push(...credentials);
    this.#write();
    await Promise.all(this.nodes.map(node => node.reload()));
    return [...credentials];
  };

  #write(): void {
    mkdirSync(this.state.storeDir, { recursive: true });
    for (const { path, text } of configFiles(this.state)) {
      const file = join(this.dir, path);
      mkdirSync(dirname(file), { recursive: true });
      const other = path.endsWith('accounts.conf') ? this.accounts?.(this.state) : undefined;
      writeFileSync(file, other ?? text, { mode: 0o600 });
    }
  }

  stop = async (): Promise<void> => {
    await Promise.all(this.nodes.map(node => node.kill()));
    rmSync(this.dir, { recursive: true, force: true });
  };
}

/** Asked of the server alone: 2.9 may call an idle consumer "not current" for minutes after a restart. */
const isWell = async (node: RunningNode): Promise<boolean> =>
  (await node.ask('healthz?js-server-only=true'))?.status === 'ok';

class RunningNode implements TestNode {
  readonly name: string;
  readonly monitor: string;
  readonly websocket: string;
  #process: ChildProcess | null = null;

  constructor(
    readonly hub: RunningHub,
    readonly at: number,
  ) {
    const { ports } = hub.state.nodes[at] as HubState['nodes'][number];
    this.name = serverName(hub.state, at);
    this.monitor = `http://127.0.0.1:${ports.monitor}`;
    this.websocket =
      hub.machines && hub.state.urls[at]
        ? hub.state.urls[at]
        : `${hub.state.tls ? 'wss' : 'ws'}://127.0.0.1:${ports.websocket}`;
  }

  pid = (): number | null => this.#process?.pid ?? null;
  log = (): string => readFileSync(this.#logFile, 'utf8').slice(-4000);

  get #logFile(): string {
    return join(this.hub.dir, `${this.name}.log`);
  }

  start = async (): Promise<void> => {
    if (this.#process) return;
    const log = openSync(this.#logFile, 'a');
    const command = [this.hub.server.path, '-c', join(this.hub.dir, this.name, 'nats.conf')] as const;
    const [program, ...args] = this.hub.machines?.inside(this.at, command) ?? command;
    const child = spawn(program, args, { stdio: ['ignore', log, log] });
    this.#process = child;
    process.once('exit', this.#last);
    child.once('exit', () => {
      if (this.#process === child) this.#process = null;
    });
    await answers(this);
  };

  /** Even where a test's own process ends in the middle. */
  #last = (): void => void this.#process?.kill('SIGKILL');

  kill = (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> =>
    new Promise(resolve => {
      process.removeListener('exit', this.#last);
      const child = this.#process;
      if (!child) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });

  /** Done when the server says it has read its files anew. */
  async reload(): Promise<void> {
    if (!this.#process) return;
    const before = await this.#loadedAt();
    this.#process.kill('SIGHUP');
    for (let tries = 0; tries < 100 && (await this.#loadedAt()) === before; tries++) await sleep(50);
  }

  #loadedAt = async (): Promise<unknown> => (await this.ask('varz'))?.config_load_time;

  /** What its monitor says; null where it does not answer, or not well. */
  ask = async (path: string): Promise<Record<string, unknown> | null> => {
    const url = `${this.monitor}/${path}`;
    const away = this.hub.machines?.inside(this.at, ['curl', '-sf', '-m', '5', url]);
    try {
      if (away) return JSON.parse((await promisify(execFile)(away[0], away.slice(1))).stdout);
      const answer = await fetch(url);
      return answer.ok ? ((await answer.json()) as Record<string, unknown>) : null;
    } catch {
      return null;
    }
  };

  wipe = (): void => {
    if (this.#process) throw new Error(`${this.name} is running`);
    rmSync(join(this.hub.state.storeDir, this.name), { recursive: true, force: true });
  };
}

/** The monitor answers: the process stands, well or not yet. */
async function answers(node: RunningNode): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (node.pid() === null) throw new Error(`${node.name} ended:\n${node.log()}`);
    if (await node.ask('varz')) return;
    await sleep(100);
  }
  throw new Error(`${node.name} does not answer:\n${node.log()}`);
}
