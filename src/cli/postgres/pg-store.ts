import { DatabaseError, Pool, type PoolClient } from 'pg';
import type { OutcomeParcel } from '../../../surveys/contact/outcome-parcel';
import type { Response } from '../../../surveys/response';
import { type AdmissionStore, StoreUnavailable } from '../../engine/exchange/admission-store';
import type { Batch, Changes, Held } from '../../engine/exchange/batch';
import type { Decision, Dossier, Unopened, Version, Withdrawal } from '../../engine/exchange/facts';
import { heldFor, inDossiers } from './held';
import { migrate } from './migrate';
import { plain } from './plain';
import { write } from './write';

const PAGE = 500;
/** Commits and the making of sums take turns, across programs. */
const LOCK = 7_274_002;

/** Where the server promises nothing after a power cut, no receipt may be signed. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable';
}

/**
 * Admitted interviews in PostgreSQL 15. One commit is one transaction under one advisory lock; `synchronous_commit` is
 * on for it, whatever the database's default, because receipts are signed afterwards.
 */
export class PgStore implements AdmissionStore {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Connects and brings the schema up to date. Throws the driver's error, CannotMigrate, NotDurable. */
  static async open(url: string): Promise<PgStore> {
    const pool = new Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 15_000 });
    pool.on('error', () => undefined); // an idle connection broke: the next one is made anew
    try {
      const client = await pool.connect();
      try {
        const { rows } = await client.query<{ fsync: string }>('show fsync');
        if (rows[0]?.fsync === 'off') throw new NotDurable('fsync = off');
        await migrate(client);
      } finally {
        client.release();
      }
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PgStore(pool);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async commit(batch: Batch, judge: (held: Held, batch: Batch) => Changes): Promise<Changes> {
    return unlessUnavailable(() =>
      this.locked(async client => {
        const held = await heldFor(client, batch);
        const changes = judge(held, batch);
        await write(client, changes, held);
        return changes;
      }),
    );
  }

  /** One transaction, one at a time, on the disk when it returns. */
  async locked<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    const lost = (error: Error) => {
      broken = error; // told by the statement under way; here only so that it is not called unhandled
    };
    client.on('error', lost);
    try {
      await client.query('begin');
      await client.query(DURABLE);
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const value = await work(client);
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback').catch(lost);
      throw error;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  }

  async *dossiers(): AsyncGenerator<readonly Dossier[], void, void> {
    for (let after = ''; ; ) {
      const { rows } = await this.#pool.query<{ id: string; fact: Version }>(PAGE_OF_VERSIONS, [after, PAGE]);
      const last = rows.at(-1);
      if (!last) return;
      yield inDossiers(rows);
      after = last.id;
    }
  }

  async unopened(): Promise<readonly Unopened[]> {
    const { rows } = await this.#pool.query<{ fact: Unopened }>('select fact from soi_papi.unopened');
    return rows.map(({ fact }) => fact);
  }

  async signedLines(): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ fact: Withdrawal | Decision }>(
      'select fact from soi_papi.withdrawal union all select fact from soi_papi.decision',
    );
    return rows.map(({ fact }) => fact.line);
  }

  /** Interviews of a round that count, as they are scored, in pages of their ids. */
  async *responses(round: string): AsyncGenerator<Response, void, void> {
    for (let after = ''; ; ) {
      const { rows } = await this.#pool.query<{ id: string; response: Response }>(
        'select id, response from soi_papi.interview where round = $1 and id > $2 order by id limit $3',
        [plain(round), after, PAGE],
      );
      const last = rows.at(-1);
      if (!last) return;
      for (const { response } of rows) yield response;
      after = last.id;
    }
  }

  /** What phones told of households of a round. */
  async outcomes(round: string): Promise<OutcomeParcel[]> {
    const { rows } = await this.#pool.query<{ fact: Version }>(
      "select fact from soi_papi.version where id in (select id from soi_papi.dossier where standing = 'outcome')",
    );
    return rows.flatMap(({ fact: { wave, content } }) =>
      wave === round && content?.kind === 'outcome' ? [content.parcel] : [],
    );
  }

  /** How many interviews are held and how many of them count. */
  async counts(): Promise<{ dossiers: number; counted: number }> {
    const { rows } = await this.#pool.query<{ dossiers: number; counted: number }>(
      "select count(*)::int as dossiers, (count(*) filter (where standing = 'counted'))::int as counted from soi_papi.dossier",
    );
    return rows[0] ?? { dossiers: 0, counted: 0 };
  }
}

/** A site that waits for its standbys keeps doing so. */
const DURABLE = `select set_config('synchronous_commit',
  case when current_setting('synchronous_commit') in ('off', 'local') then 'on'
  else current_setting('synchronous_commit') end, true)`;

const PAGE_OF_VERSIONS = `select id, fact from soi_papi.version
  where id in (select id from soi_papi.dossier where id > $1 order by id limit $2) order by id, sha`;

async function unlessUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError)
      throw new StoreUnavailable(error.code === DISK_FULL ? 'disk-full' : 'storage-failed', error);
    if (error instanceof Error && ('code' in error || /connection|terminat|timeout/i.test(error.message)))
      throw new StoreUnavailable('storage-failed', error);
    throw error;
  }
}

const DISK_FULL = '53100';
