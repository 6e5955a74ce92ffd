import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL of this test's own: own folder, own port, no network but 127.0.0.1. */
export interface Postgres {
  readonly url: string;
  /** A fresh, empty database. */
  readonly database: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Folder of `postgres` and `initdb`, Debian's newest first; null where there is none. */
export function postgresFolder(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const folders = versions.sort((a, b) => b - a).map(version => join(DEBIAN, String(version), 'bin'));
  const path = (process.env.PATH ?? '').split(':');
  return (
    [...folders, ...path].find(folder =>
      ['postgres', 'initdb'].every(name => existsSync(join(folder, name))),
    ) ?? null
  );
}

/** Missing here: a clear failure in CI, a named skip elsewhere. */
export function postgresMissing(): boolean {
  if (postgresFolder() !== null) return false;
  if (process.env.CI) throw new Error('PostgreSQL 15 is missing: apt-get install postgresql-15');
  return true;
}

export async function startPostgres(): Promise<Postgres> {
  const bin = postgresFolder();
  if (bin === null) throw new Error('no PostgreSQL');
  const folder = mkdtempSync(join(tmpdir(), 'soi-papi-pg-'));
  const as = unprivileged();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder, stdio: 'ignore' as const };
  const made = ['-D', data, '-U', 'soi', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), made, options);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=30', 'shared_buffers=32MB'];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-p', String(port), ...settings.flatMap(each => ['-c', each])],
    options,
  );
  const url = (name: string): string => `postgres://soi@127.0.0.1:${port}/${name}`;
  await answering(url('postgres'), server);
  return {
    url: url('postgres'),
    async database(name) {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    stop: () =>
      new Promise(resolve => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('no unprivileged user');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`postgres ended: ${server.exitCode}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  throw new Error('postgres does not answer');
}
