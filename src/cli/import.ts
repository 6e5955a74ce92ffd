import { createReadStream } from 'node:fs';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import type { Response } from '../../surveys/response';
import { Mapping } from '../engine/interop/mapping';
import type { RowProblem } from '../engine/interop/read-row';
import { recognise } from '../engine/interop/recognise';
import type { Json } from '../exchange/canonical';
import { sha256Bytes, valueDigest } from '../exchange/digest';
import { importRows } from '../exchange/tables/import-rows';
import { type OpenTable, openTable } from '../exchange/tables/open-table';
import { interop as en } from '../wording/en/interop';
import { interop as vi } from '../wording/vi/interop';
import { Desk } from './exchange-common';
import { filled } from './exchange-texts';
import { run as importInterviews, isAboutInterviews } from './import-interviews';
import type { Io } from './io';
import { NdjsonStore } from './ndjson-store';
import { withLock } from './store-lock';

const WORDS = { vi, en };
const FRAME = { questionnaire: HOUSEHOLD_2021, digest: sha256Bytes };
const MOST_SHOWN = 20;

/**
 * `papi import table.csv --store s.ndjson [--mapping m.json]`: our own export, ODK Central, Kobo, or another table by a
 * mapping. Exit code 0 when every row was taken or known, 1 when some were not (named), 2 when nothing could be read.
 * With `--into`, `--hub` or `--creds` it is about interviews: import-interviews.ts.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  if (isAboutInterviews(args)) return importInterviews(args, io);
  const desk = new Desk(args, io, ['store', 'mapping'], ['json']);
  const words = WORDS[desk.language];
  const [path] = desk.flags.rest;
  if (path === undefined) throw desk.refuse(words.cli.importUsage);
  const table = await tableOf(desk, path);
  const mapping = desk.flags.one('mapping');
  const mappings = mapping === undefined ? [] : [await mappingOf(desk, mapping)];
  const what = recognise(FRAME, table, mappings);
  if (what === null) throw desk.refuse(`${path}: ${words.inKind.unknown}`);
  const out = desk.needed('store');
  return withLock(out, desk.refuse(desk.texts.storeBusy, { path: out }), async () => {
    const store = await NdjsonStore.open(out);
    try {
      const held = heldIn(store);
      const report = await importRows(table.pieces, {
        ...{ store, read: what.read, covers: what.covers, source: what.source },
        held: () => held,
        width: table.header.length,
        wholeRows: what.kind !== 'mapped',
        formSha: valueDigest(HOUSEHOLD_2021 as unknown as Json),
      });
      if (desk.flags.has('json')) desk.io.out(JSON.stringify(report, null, 1));
      else {
        const kind = filled(words.inKind[what.kind], { name: what.name ?? '' });
        const end = filled(words.end[report.end], { row: report.brokenAt ?? '' });
        const { problems: _named, brokenAt: _row, ...counts } = report;
        desk.say(`${path}: ${kind}. ${end}\n${words.inDone}`, counts);
        for (const problem of report.problems.slice(0, MOST_SHOWN)) desk.io.out(`  ${said(desk, problem)}`);
      }
      return report.end === 'finished' && report.refused === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  });
}

async function tableOf(desk: Desk, path: string): Promise<OpenTable> {
  const words = WORDS[desk.language];
  try {
    const table = await openTable(() => createReadStream(path, { highWaterMark: 256 * 1024 }));
    if (table.ok) {
      const { repeated } = table.value;
      if (repeated === null) return table.value;
      throw desk.refuse(`${path}: ${filled(words.fileProblem['heading-twice'], { found: repeated })}`);
    }
    throw desk.refuse(`${path}: ${words.fileProblem[table.problem]}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw desk.refuse(desk.texts.cannotRead, { path });
    throw error;
  }
}

async function mappingOf(desk: Desk, path: string): Promise<Mapping> {
  const parsed = Mapping.safeParse(desk.json(await desk.read(path), path));
  if (!parsed.success) throw desk.refuse(WORDS[desk.language].cli.badMapping, { path });
  return parsed.data;
}

/** Read once: rows come by the thousand. */
async function heldIn(store: NdjsonStore): Promise<ReadonlyMap<string, Response>> {
  const found = new Map<string, Response>();
  for await (const page of store.dossiers()) {
    for (const { id, versions } of page) {
      const held = versions.find(({ content }) => content?.kind === 'interview')?.content;
      if (held?.kind === 'interview') found.set(id, held.response);
    }
  }
  return found;
}

function said(desk: Desk, { row, column, found, reason }: RowProblem): string {
  const words = WORDS[desk.language];
  return filled(column === '' ? words.inWholeRow : words.inRow, {
    row,
    column,
    why: filled(words.why[reason], { found }),
  });
}
