import type { ClientBase } from 'pg';
import type { Batch, Held } from '../../engine/exchange/batch';
import type { Decision, Dossier, Version, Withdrawal } from '../../engine/exchange/facts';
import { byCodeUnits } from '../../engine/exchange/order';

/** What the database holds that this batch may touch. */
export async function heldFor(client: ClientBase, batch: Batch): Promise<Held> {
  const keys = batch.withdrawals.map(({ key }) => key);
  const ids = [
    ...new Set([
      ...batch.versions.map(({ id }) => id),
      ...batch.decisions.map(({ about }) => about),
      ...(await ownersOf(client, keys)),
    ]),
  ];
  const dossiers = await dossiersOf(client, ids);
  const versions = [...batch.versions.map(({ version }) => version), ...dossiers.flatMap(d => d.versions)];
  const wanted = [...new Set([...keys, ...versions.flatMap(({ withdrawKey }) => withdrawKey ?? [])])];
  const shas = [...batch.unopened, ...batch.versions.map(({ version }) => version)].map(({ sha }) => sha);
  return {
    dossiers: new Map(dossiers.map(dossier => [dossier.id, dossier])),
    withdrawals: new Map((await withdrawalsOf(client, wanted)).map(wish => [wish.key, wish])),
    decisions: await decisionsAbout(client, ids),
    unopened: new Set(await unopenedOf(client, shas)),
  };
}

async function ownersOf(client: ClientBase, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    'select distinct id from soi_papi.version where withdraw_key = any($1)',
    [keys],
  );
  return rows.map(({ id }) => id);
}

interface FactRow<T> {
  readonly id: string;
  readonly fact: T;
}

/** The dossiers of these ids that are there, versions in the order of their sha. */
export async function dossiersOf(client: ClientBase, ids: readonly string[]): Promise<Dossier[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<FactRow<Version>>(
    'select id, fact from soi_papi.version where id = any($1) order by id, sha',
    [ids],
  );
  return inDossiers(rows);
}

export function inDossiers(rows: readonly FactRow<Version>[]): Dossier[] {
  const found = new Map<string, Version[]>();
  for (const { id, fact } of rows) found.set(id, [...(found.get(id) ?? []), fact]);
  return [...found].map(([id, versions]) => ({
    id,
    versions: versions.sort((a, b) => byCodeUnits(a.sha, b.sha)),
  }));
}

async function withdrawalsOf(client: ClientBase, keys: readonly string[]): Promise<Withdrawal[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<{ fact: Withdrawal }>(
    'select fact from soi_papi.withdrawal where key = any($1)',
    [keys],
  );
  return rows.map(({ fact }) => fact);
}

async function decisionsAbout(client: ClientBase, ids: readonly string[]): Promise<Map<string, Decision[]>> {
  const found = new Map<string, Decision[]>();
  if (ids.length === 0) return found;
  const { rows } = await client.query<{ fact: Decision }>(
    'select fact from soi_papi.decision where about = any($1)',
    [ids],
  );
  for (const { fact } of rows) found.set(fact.about, [...(found.get(fact.about) ?? []), fact]);
  return found;
}

async function unopenedOf(client: ClientBase, shas: readonly string[]): Promise<string[]> {
  if (shas.length === 0) return [];
  const { rows } = await client.query<{ sha: string }>(
    'select sha from soi_papi.unopened where sha = any($1)',
    [shas],
  );
  return rows.map(({ sha }) => sha);
}
