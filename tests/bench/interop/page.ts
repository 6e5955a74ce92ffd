import Papa from 'papaparse';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { RFC_4180 } from '../../../src/engine/interop/delimited';
import { type RowFrame, rowsFor } from '../../../src/engine/interop/interview-row';
import { interviewVariables } from '../../../src/engine/interop/interview-variables';
import { interviewReader } from '../../../src/engine/interop/read-row';
import { delimitedBytes } from '../../../src/engine/interop/record-bytes';
import { makeSample, SAMPLE, SAMPLE_ROUND } from '../../../src/engine/sample/make-sample';
import { valueDigest } from '../../../src/exchange/digest';
import { bytesOfFile } from '../../../src/exchange/file-bytes';
import { importRows } from '../../../src/exchange/tables/import-rows';
import { openTable, type TablePiece } from '../../../src/exchange/tables/open-table';
import { SoiPapiDatabase } from '../../../src/storage/database';
import { admissionStore } from '../../../src/storage/exchange';
import { heldResponses, responsesOf } from '../../../src/storage/interop';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';

const FRAME: RowFrame = {
  questionnaire: HOUSEHOLD_2021,
  coding: HOUSEHOLD_CODING,
  edition: EDITION_2021,
  designOf: ({ place }) => ({ stratum: place.province, psu: place.commune, factor: 1 }),
};
const VARIABLES = interviewVariables(HOUSEHOLD_2021, EDITION_2021, 'analysis');
const NAMES = VARIABLES.map(({ name }) => name);
const DIFFERENT = 2_000;
const PAGE = 200;

const base: Response[] = [...makeSample({ ...SAMPLE, interviews: DIFFERENT, communes: 20 }, FRAME)].map(
  ({ field: _left, ...response }) => structuredClone(response), // as IndexedDB gives them
);

/** Interviews as a database hands them over, page by page; ids differ, answers repeat after 2,000. */
function* pages(n: number): Generator<Response[]> {
  for (let at = 0; at < n; at += PAGE)
    yield Array.from({ length: Math.min(PAGE, n - at) }, (_, k) => {
      const response = base[(at + k) % DIFFERENT] as Response;
      return { ...response, id: `01${(at + k).toString().padStart(24, '0')}` };
    });
}

/** Each step of a piece of work; `work` says how many rows it has done so far. */
let steps: AsyncGenerator<number, void, void> | null = null;
let file = new Blob([]);
let spent = 0;

/** Interviews -> CSV in a Blob, which the browser keeps outside the heap of the tab. */
async function* out(n: number): AsyncGenerator<number, void, void> {
  const row = rowsFor(FRAME, VARIABLES);
  const parts: Blob[] = [];
  let done = 0;
  const rows = function* () {
    for (const page of pages(n)) {
      for (const response of page) yield row(response);
      done += page.length;
    }
  };
  for (const bytes of delimitedBytes(NAMES, rows(), RFC_4180, 1 << 20)) {
    parts.push(new Blob([bytes]));
    yield done;
  }
  file = new Blob(parts);
}

const asFile = (): File => new File([file], 'interviews.csv');

async function open(): Promise<{ header: readonly string[]; pieces: AsyncIterable<TablePiece> }> {
  const table = await openTable(() => bytesOfFile(asFile()));
  if (!table.ok) throw new Error(table.problem);
  return table.value;
}

/** CSV -> interviews, every cell checked, every route walked; nothing is kept. */
async function* back(): AsyncGenerator<number, void, void> {
  const { header, pieces } = await open();
  const read = interviewReader(HOUSEHOLD_2021, header, '.');
  let done = 0;
  for await (const { firstRow, records, from } of pieces) {
    for (let k = from; k < records.length; k++) {
      const result = read(records.row(k), firstRow + k - from);
      if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
    }
    done += records.length;
    yield done;
  }
}

/** The bare pass: the same file, papaparse's own streaming, cells as text and dropped. */
function bare(header: boolean): Promise<number> {
  let rows = 0;
  return new Promise((resolve, reject) => {
    Papa.parse(asFile(), {
      header,
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

/** The bare way out: papaparse's own writer on rows that are made already. */
function unparse(n: number): number {
  const row = rowsFor(FRAME, VARIABLES);
  let ms = 0;
  for (const page of pages(n)) {
    const data = page.map(row);
    const started = performance.now();
    Papa.unparse(data);
    ms += performance.now() - started;
  }
  return ms;
}

/** With the database at both ends: CSV -> admitted interviews, and those -> CSV. Rows, milliseconds in and out. */
async function stored(n: number) {
  await all(out(n));
  const db = new SoiPapiDatabase('bench-interop');
  await db.delete();
  await db.open();
  const { header, pieces } = await open();
  const started = performance.now();
  const report = await importRows(pieces, {
    store: admissionStore(db),
    held: ids => heldResponses(db, ids),
    read: interviewReader(HOUSEHOLD_2021, header, '.'),
    covers: name => header.includes(name),
    width: header.length,
    wholeRows: true,
    source: 'soi-papi',
    formSha: valueDigest('bench'),
  });
  const admitted = performance.now();
  if (report.stored !== n) throw new Error(`stored ${report.stored} of ${n}`);
  const row = rowsFor(FRAME, VARIABLES);
  for await (const page of responsesOf(db, SAMPLE_ROUND))
    new Blob([...delimitedBytes(NAMES, page.map(row), RFC_4180)]);
  const written = performance.now();
  await db.delete();
  return { into: admitted - started, outOf: written - admitted };
}

async function all(work: AsyncGenerator<number, void, void>): Promise<number> {
  const started = performance.now();
  for await (const _done of work);
  return performance.now() - started;
}

const timed = async (work: () => Promise<number>, n: number): Promise<number> => {
  const started = performance.now();
  const rows = await work();
  if (Math.abs(rows - n) > 2) throw new Error(`papaparse saw ${rows} of ${n} rows`);
  return performance.now() - started;
};

const bench = {
  out: (n: number) => all(out(n)),
  back: () => all(back()),
  bareRows: (n: number) => timed(() => bare(false), n),
  bareObjects: (n: number) => timed(() => bare(true), n),
  unparse,
  stored,
  bytes: () => file.size,
  /** Work in pieces, so that the heap can be looked at between them: true = there is more. */
  begin: (what: 'out' | 'back', n: number) => {
    steps = what === 'out' ? out(n) : back();
    spent = 0;
  },
  until: async (rows: number): Promise<boolean> => {
    const started = performance.now();
    for (;;) {
      const step = await steps?.next();
      if (step === undefined || step.done === true || Number(step.value) >= rows) {
        spent += performance.now() - started;
        return step?.done !== true;
      }
    }
  },
  spent: () => spent,
};

Object.assign(window, { bench });
