import { readdir, readFile } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import { sha256Hex } from '../../exchange/digest';

interface Migration {
  readonly name: string;
  readonly digest: string;
  readonly sql: string;
}

export type MigrationProblem = 'newer-database' | 'migration-changed';

/** The database and this program do not belong together; nothing was changed. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate';
  constructor(
    readonly problem: MigrationProblem,
    readonly migration: string,
  ) {
    super(`${problem}: ${migration}`);
  }
}

const FOLDER = new URL('./migrations/', import.meta.url);
/** Two programs that start at once: the second waits, and finds the work done. */
const LOCK = 7_274_001;

/**
 * Brings the schema up to date: every file of `migrations/` once, in the order of their numbers, each whole or not at
 * all. Gives the names applied now. Throws CannotMigrate.
 */
export async function migrate(client: ClientBase, known?: readonly Migration[]): Promise<string[]> {
  const migrations = known ?? (await readMigrations());
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query('create schema if not exists soi_papi');
    await client.query(
      'create table if not exists soi_papi.migration (name text primary key, digest text not null, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from soi_papi.migration',
    );
    const missing = missingOf(migrations, new Map(rows.map(({ name, digest }) => [name, digest])));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter(name => /^\d{3}-.*\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, digest: sha256Hex(sql), sql };
    }),
  );
}

function missingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(migrations.map(({ name, digest }) => [name, digest]));
  for (const [name, digest] of applied) {
    if (!known.has(name)) throw new CannotMigrate('newer-database', name);
    if (known.get(name) !== digest) throw new CannotMigrate('migration-changed', name);
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: ClientBase, { name, digest, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into soi_papi.migration (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
