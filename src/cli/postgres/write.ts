import type { ClientBase } from 'pg';
import type { ChangedDossier, Changes, Counting, Held } from '../../engine/exchange/batch';
import type { Version } from '../../engine/exchange/facts';
import { sha256Hex } from '../../exchange/digest';
import { plain, plainTime } from './plain';

/** Writes what `decide` has found, inside the caller's transaction. */
export async function write(client: ClientBase, changes: Changes, held: Held): Promise<void> {
  const { withdrawals, decisions, unopened, nowOpened } = changes;
  await writeVersions(client, changes.dossiers, held);
  await writeDossiers(client, changes.dossiers);
  await writeCounting(client, changes);
  for (const wish of withdrawals) {
    await client.query(
      'insert into soi_papi.withdrawal (key, fact) values ($1, $2) on conflict (key) do update set fact = excluded.fact',
      [wish.key, JSON.stringify(wish)],
    );
  }
  for (const decision of decisions) {
    await client.query(
      'insert into soi_papi.decision (digest, about, fact) values ($1, $2, $3) on conflict do nothing',
      [sha256Hex(decision.line), decision.about, JSON.stringify(decision)],
    );
  }
  await insertAll(client, {
    into: 'soi_papi.unopened (sha, fact)',
    types: ['text', 'json'],
    rows: unopened.map(envelope => [envelope.sha, JSON.stringify(envelope)]),
  });
  if (nowOpened.length > 0) {
    await client.query('delete from soi_papi.unopened where sha = any($1)', [nowOpened]);
  }
}

/** New versions go in once, whoever brings them first; one that is there changes only by a wish or a known form. */
async function writeVersions(
  client: ClientBase,
  dossiers: readonly ChangedDossier[],
  held: Held,
): Promise<void> {
  const fresh: [string, string, string | null, string][] = [];
  for (const { dossier } of dossiers) {
    const before = new Map(held.dossiers.get(dossier.id)?.versions.map(version => [version.sha, version]));
    for (const version of dossier.versions) {
      const known = before.get(version.sha);
      if (!known) fresh.push([dossier.id, version.sha, version.withdrawKey, JSON.stringify(version)]);
      else if (known !== version) await replaceVersion(client, dossier.id, version);
    }
  }
  await insertAll(client, {
    into: 'soi_papi.version (id, sha, withdraw_key, fact)',
    types: ['text', 'text', 'text', 'json'],
    rows: fresh,
  });
}

const replaceVersion = (client: ClientBase, id: string, version: Version): Promise<unknown> =>
  client.query('update soi_papi.version set fact = $3, withdraw_key = $4 where id = $1 and sha = $2', [
    id,
    version.sha,
    JSON.stringify(version),
    version.withdrawKey,
  ]);

const writeDossiers = (client: ClientBase, dossiers: readonly ChangedDossier[]): Promise<void> =>
  insertAll(client, {
    into: 'soi_papi.dossier (id, standing, wave)',
    types: ['text', 'text', 'text'],
    rows: dossiers.map(({ dossier, standing }) => [
      dossier.id,
      standing.kind,
      plain(dossier.versions[0]?.wave ?? ''),
    ]),
    conflict: '(id) do update set standing = excluded.standing, wave = excluded.wave',
  });

/** What counts now; sums that hold what has gone are made again. */
async function writeCounting(client: ClientBase, { counted, uncounted }: Changes): Promise<void> {
  if (uncounted.length > 0) {
    const ids = uncounted.map(({ id }) => id);
    const rounds = [...new Set(uncounted.map(({ response }) => plain(response.round)))];
    await client.query('delete from soi_papi.interview where id = any($1)', [ids]);
    await client.query('delete from soi_papi.sums where round = any($1)', [rounds]);
  }
  await insertAll(client, {
    into: 'soi_papi.interview (id, sha, round, kind, commune, village, questionnaire, interviewer, completed_at, weight, answers, response)',
    types: [
      ...['text', 'text', 'text', 'text', 'text', 'text', 'text', 'text'],
      ...['timestamptz', 'float8', 'jsonb', 'json'],
    ],
    rows: counted.map(interviewRow),
  });
}

function interviewRow({ id, sha, response }: Counting): (string | number | null)[] {
  const { round, kind, place, questionnaire, field, completedAt, weight, answers } = response;
  return [
    id,
    sha,
    ...[round, kind, place.commune, place.village].map(plain),
    plain(`${questionnaire.id}@${questionnaire.version}`),
    field?.interviewer ? plain(field.interviewer) : null,
    plainTime(completedAt),
    weight,
    JSON.stringify(answers),
    JSON.stringify(response),
  ];
}

interface Rows {
  /** Table and columns. */
  readonly into: string;
  readonly types: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly conflict?: string;
}

/** One statement for many rows, one array per column. */
async function insertAll(
  client: ClientBase,
  { into, types, rows, conflict = 'do nothing' }: Rows,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = types.map((_, at) => rows.map(row => row[at] ?? null));
  const arrays = types.map((type, at) => `$${at + 1}::${type}[]`).join(', ');
  await client.query(`insert into ${into} select * from unnest(${arrays}) on conflict ${conflict}`, columns);
}
