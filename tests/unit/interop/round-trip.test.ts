import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/engine/exchange/memory-store';
import { type Dialect, delimited, EXCEL_VI, RFC_4180 } from '../../../src/engine/interop/delimited';
import { rowsFor } from '../../../src/engine/interop/interview-row';
import { interviewVariables } from '../../../src/engine/interop/interview-variables';
import { interviewReader } from '../../../src/engine/interop/read-row';
import { importRows } from '../../../src/exchange/tables/import-rows';
import { openTable } from '../../../src/exchange/tables/open-table';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { FRAME, interviews, interviewsWithField } from '../../fixtures/interop';

const VARIABLES = interviewVariables(FRAME.questionnaire, FRAME.edition, 'everything');
const NAMES = VARIABLES.map(({ name }) => name);

const written = (responses: readonly Response[], dialect: Dialect, size = 700): string[] => [
  ...delimited(NAMES, responses.map(rowsFor(FRAME, VARIABLES)), dialect, size),
];

/** The pieces cut anew at `step` bytes: a reader must not care where. */
const bytes = (pieces: readonly string[], step: number) =>
  async function* (): AsyncGenerator<Uint8Array> {
    const all = new TextEncoder().encode(pieces.join(''));
    for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
  };

async function readBack(pieces: readonly string[], step: number, held: readonly Response[] = []) {
  const table = await openTable(bytes(pieces, step));
  if (!table.ok) throw new Error(table.problem);
  const store = new MemoryStore();
  const stored = new Map(held.map(response => [response.id, response]));
  const options = {
    store,
    held: (ids: readonly string[]) =>
      Promise.resolve(new Map(ids.flatMap(id => (stored.has(id) ? [[id, stored.get(id) as Response]] : [])))),
    read: interviewReader(HOUSEHOLD_2021, table.value.header, table.value.decimal),
    covers: (name: string) => table.value.header.includes(name),
    width: table.value.header.length,
    wholeRows: true,
    source: 'soi-papi',
    formSha: '0'.repeat(64),
  };
  const report = await importRows(table.value.pieces, options);
  const back: Response[] = [];
  for await (const page of store.dossiers()) {
    for (const { versions } of page) {
      for (const { content } of versions) if (content?.kind === 'interview') back.push(content.response);
    }
  }
  return { report, back };
}

const byId = (a: Response, b: Response) => (a.id < b.id ? -1 : 1);

describe('interviews out and back', () => {
  const sample = interviews(60).map((response, k) => ({
    ...response,
    place: { ...response.place, village: `Thôn "${k}", xóm; dưới\n đồi` },
    answers: { ...response.answers, ethnicity: 2 } as Response['answers'],
  }));

  it.each([
    ['RFC 4180', RFC_4180, 997],
    ['Excel in Vietnamese', EXCEL_VI, 61],
  ] as const)('%s: every answer returns, wherever the text is cut', async (_, dialect, step) => {
    const { report, back } = await readBack(written(sample, dialect), step);
    expect(report).toMatchObject({ end: 'finished', rows: 60, stored: 60, refused: 0 });
    expect(back.sort(byId)).toEqual([...sample].sort(byId));
  });

  it('keeps what the field noted of an interview', async () => {
    const noted = interviewsWithField(20);
    expect(noted.some(({ field }) => field !== undefined)).toBe(true);
    const { back } = await readBack(written(noted, RFC_4180), 997);
    expect(back.sort(byId)).toEqual([...noted].sort(byId));
  });

  it('brings nothing new the second time, and refuses answers changed in the file', async () => {
    const pieces = written(sample, RFC_4180);
    expect((await readBack(pieces, 4096, sample)).report).toMatchObject({ stored: 0, duplicates: 60 });
    const changed = sample.map((r, k) =>
      k === 3 ? { ...r, answers: { ...r.answers, sex: 3 - Number(r.answers.sex) } } : r,
    );
    const { report } = await readBack(written(changed, RFC_4180), 4096, sample);
    expect(report).toMatchObject({ stored: 0, duplicates: 59, refused: 1 });
    expect(report.problems[0]).toMatchObject({ row: 5, reason: 'held-otherwise' });
  });

  it('knows its own export for analysis again, though it says less', async () => {
    const variables = interviewVariables(FRAME.questionnaire, FRAME.edition, 'analysis');
    const names = variables.map(({ name }) => name);
    const pieces = [...delimited(names, sample.map(rowsFor(FRAME, variables)), RFC_4180)];
    expect((await readBack(pieces, 4096, sample)).report).toMatchObject({ duplicates: 60, refused: 0 });
  });

  it('names row, column and value of what does not fit, and takes the rest', async () => {
    const text = written(sample, RFC_4180).join('');
    const column = NAMES.indexOf('sex');
    const lines = text.split('\r\n');
    const cells = (lines[1] as string).split(',');
    const at = cells.length - (NAMES.length - column);
    cells[at] = '7';
    lines[1] = cells.join(',');
    const { report } = await readBack([lines.join('\r\n')], 4096);
    expect(report).toMatchObject({ stored: 59, refused: 1 });
    expect(report.problems).toContainEqual({ row: 2, column: 'sex', found: '7', reason: 'unknown-code' });
  });

  it('takes whole batches of a file that is cut off, and says where it breaks', async () => {
    const text = written(sample, RFC_4180).join('');
    const cut = text.slice(0, text.indexOf('Thôn ""40') + 12);
    const { report } = await readBack([cut], 4096);
    expect(report.end).toBe('broken-table');
    expect(report.brokenAt).toBeGreaterThan(30);
  });

  it('leaves ethnicity and the field record out unless everything is asked for', () => {
    const names = interviewVariables(FRAME.questionnaire, FRAME.edition, 'analysis').map(({ name }) => name);
    expect(names).not.toContain('ethnicity');
    expect(names).not.toContain('field');
    expect(names).toContain('sex');
  });
});
