import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { delimited, EXCEL_VI, RFC_4180 } from '../../../src/engine/interop/delimited';
import { rowsFor } from '../../../src/engine/interop/interview-row';
import { interviewVariables } from '../../../src/engine/interop/interview-variables';
import { mappedReader } from '../../../src/engine/interop/mapped-rows';
import { plainReader } from '../../../src/engine/interop/plain-row';
import { carefulReader, interviewReader } from '../../../src/engine/interop/read-row';
import { delimitedBytes } from '../../../src/engine/interop/record-bytes';
import { rowOf } from '../../../src/engine/interop/records';
import { slotCoder } from '../../../src/engine/interop/slot-coder';
import { answersOf } from '../../../src/engine/round/coded';
import { sha256Bytes } from '../../../src/exchange/digest';
import { openTable } from '../../../src/exchange/tables/open-table';
import { workbook } from '../../../src/exchange/workbook';
import { coderFor } from '../../../surveys/code';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { onRoute } from '../../../surveys/route';
import { slotsOf } from '../../../surveys/slots';
import { FRAME, interviews } from '../../fixtures/interop';

const SEED = { seed: 20261122, numRuns: process.env.SOI_PAPI_LONG ? 2_000 : 150 };
const FEW = { seed: 20261122, numRuns: process.env.SOI_PAPI_LONG ? 300 : 40 };
const SAMPLE = interviews(60);
const VARIABLES = interviewVariables(FRAME.questionnaire, FRAME.edition, 'everything');
const NAMES = VARIABLES.map(({ name }) => name);
const QUESTIONS = VARIABLES.filter(({ role }) => role === 'answer').map(({ name }) => name);
const ROW = rowsFor(FRAME, VARIABLES);
const CELLS = SAMPLE.map(response => ROW(response).map(value => (value === null ? '' : String(value))));
const byId = new Map(SAMPLE.map(response => [response.id, response]));

const given = (bytes: Uint8Array, step = 997) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  };

/** Everything a file gives: interviews taken, and rows named. */
async function taken(bytes: Uint8Array) {
  const table = await openTable(given(bytes));
  if (!table.ok) return { problem: table.problem, responses: [], refused: 0 };
  const { header, decimal, pieces } = table.value;
  const read = interviewReader(HOUSEHOLD_2021, header, decimal);
  const responses: Response[] = [];
  let refused = 0;
  for await (const { records, from, firstRow } of pieces) {
    for (let k = from; k < records.length; k++) {
      const cells = records.row(k);
      if (cells.width < header.length) {
        refused += 1;
        continue;
      }
      const result = read(cells, firstRow + k - from);
      if (result.ok) responses.push(result.response);
      else refused += 1;
    }
  }
  return { problem: null, responses, refused };
}

const csv = (dialect = RFC_4180): string => [...delimited(NAMES, SAMPLE.map(ROW), dialect)].join('');
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  [...Array(text.length).keys()].forEach(
    k => void view.setUint16(2 + k * 2, text.charCodeAt(k), littleEndian),
  );
  return new Uint8Array(view.buffer);
};

/** What a hand, a spreadsheet or a bad cable does to a cell. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '2',
    '7',
    '-1',
    '-2',
    '-3',
    '-4',
    '-9',
    ' 1',
    '1 ',
    '01',
    '1.0',
    '1,5',
    '1e3',
    'NaN',
    '255',
  ),
  fc.integer({ min: -5, max: 200_000 }).map(String),
  fc.double({ noNaN: true }).map(String),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'dontknow',
    'refused',
    'Nam',
    'nữ',
    '2026-13-40',
    '46329',
    'null',
    '{"a":1}',
    '\u0000',
    '=1+1',
  ),
);

describe('the quick reader and the careful one', () => {
  const plain = plainReader(HOUSEHOLD_2021, NAMES, '.');
  const careful = carefulReader(HOUSEHOLD_2021, NAMES, '.');

  it('say the same of every row, however it was spoiled', () => {
    fc.assert(
      fc.property(
        fc.nat(SAMPLE.length - 1),
        fc.array(fc.tuple(fc.nat(NAMES.length - 1), cell), { maxLength: 4 }),
        (k, spoiled) => {
          const cells = [...(CELLS[k] as string[])];
          for (const [at, value] of spoiled) cells[at] = value;
          const quick = plain(rowOf(cells));
          const said = careful(rowOf(cells), 2);
          if (quick !== null) expect(said).toEqual({ ok: true, response: quick });
          else if (spoiled.length === 0) throw new Error('a right row was not plainly right');
        },
      ),
      SEED,
    );
  });
});

describe('positions instead of names', () => {
  const slots = slotsOf(HOUSEHOLD_2021);
  const code = coderFor(FRAME.questionnaire, FRAME.coding, FRAME.edition);
  const quick = slotCoder(FRAME);
  const changed = fc.tuple(
    fc.nat(SAMPLE.length - 1),
    fc.array(
      fc.tuple(
        fc.constantFrom(...QUESTIONS),
        fc.constantFrom(
          undefined,
          0,
          1,
          2,
          3,
          4,
          5,
          40,
          'dontknow',
          'refused',
          'notapplicable',
          'notreached',
        ),
      ),
      { maxLength: 12 },
    ),
    fc.constantFrom('2022-03-01T08:00:00+07:00', '2024-09-02T08:00:00+07:00', '2026-11-03T08:00:00+07:00'),
  );

  it('give the same route and the same indicators', () => {
    fc.assert(
      fc.property(changed, ([k, changes, startedAt]) => {
        const answers = { ...(SAMPLE[k] as Response).answers } as Record<string, number | string | undefined>;
        for (const [name, answer] of changes) {
          if (answer === undefined) delete answers[name];
          else answers[name] = answer;
        }
        const response = { answers: answers as Response['answers'], startedAt };
        const values = slots.questions.map(({ name }) => answers[name]);
        const kept: unknown[] = values.map(() => undefined);
        const asked = new Uint8Array(values.length);
        slots.route(values, kept, asked);
        const route = slots.questions.filter((_, slot) => asked[slot] === 1).map(({ name }) => name);
        expect(route).toEqual([...onRoute(HOUSEHOLD_2021, answers)]);
        const expected = answersOf(FRAME.edition, code(response));
        expect([...quick(response).indicators].map(value => value ?? Number.NaN)).toEqual([...expected]);
      }),
      SEED,
    );
  });

  it('write the same bytes as text', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -2_000, max: 2_000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({
        unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', ' ', 'ệ', 'đ', '😀', '0'),
        maxLength: 9,
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 40 }),
        fc.constantFrom(RFC_4180, EXCEL_VI),
        fc.constantFrom(1, 50, 1 << 16),
        (rows, dialect, size) => {
          const text = [...delimited(['a', 'b', 'c'], rows, dialect)].join('');
          const bytes = Buffer.concat([...delimitedBytes(['a', 'b', 'c'], rows, dialect, size)]);
          expect(bytes.equals(Buffer.from(text, 'utf8'))).toBe(true);
        },
      ),
      SEED,
    );
  });
});

describe('a file of interviews', () => {
  it.each([
    ['UTF-8', strToU8(csv())],
    ['UTF-8 with a byte order mark', strToU8(`\uFEFF${csv()}`)],
    ['UTF-16 little endian', utf16(csv(), true)],
    ['UTF-16 big endian', utf16(csv(), false)],
    ['semicolons and decimal commas', strToU8(csv(EXCEL_VI))],
    [
      'tabs',
      strToU8(
        [...delimited(NAMES, SAMPLE.map(ROW), { separator: '\t' as ',', decimal: '.', bom: false })].join(''),
      ),
    ],
    ['line ends of one line feed', strToU8(csv().replaceAll('\r\n', '\n'))],
  ])('in %s gives every interview', async (_, bytes) => {
    const found = await taken(bytes);
    expect({ ...found, responses: found.responses.length }).toEqual({
      problem: null,
      responses: 60,
      refused: 0,
    });
    for (const response of found.responses) expect(response).toEqual(byId.get(response.id));
  });

  it('in Windows-1258 is refused by that name, and in Latin letters by none of the Vietnamese ones', async () => {
    const page = 'Mã,Tên\n1,Kh\u00ecnh H\u00d2a\n2,Th\u00f2i B\u00ecnh'; // bytes of 1258: a tone follows its vowel
    const vietnamese = Uint8Array.from(
      'M,T\n1,Kha\u00ecnh Ho\u00cca\n2,Lo\u00f2c'.split('').map(c => c.charCodeAt(0)),
    );
    expect(page.length).toBeGreaterThan(0);
    expect((await taken(vietnamese)).problem).toBe('windows-1258');
    const french = Uint8Array.from('M,T\n1,caf\u00e9\n2,na\u00efve'.split('').map(c => c.charCodeAt(0)));
    expect((await taken(french)).problem).toBe('unknown');
  });

  it('cut off anywhere, or with bytes changed, gives no interview that was not held', async () => {
    const whole = strToU8(csv());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async length => {
        const { responses } = await taken(whole.subarray(0, length)).catch(error => {
          if ((error as Error).name === 'BrokenTable') return { responses: [] };
          throw error;
        });
        for (const response of responses) expect(response).toEqual(byId.get(response.id));
      }),
      FEW,
    );
  });

  it('of any bytes at all is a table, a named refusal or a broken table, never an accident', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 600 }),
          fc
            .string({
              unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '1', 'ệ', '\uFEFF'),
              maxLength: 200,
            })
            .map(text => strToU8(text)),
          fc.uint8Array({ maxLength: 200 }).map(tail => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
        ),
        async bytes => {
          const found = await taken(bytes).catch(error => {
            if ((error as Error).name === 'BrokenTable') return { responses: [] };
            throw error;
          });
          expect(found.responses).toEqual([]);
        },
      ),
      FEW,
    );
  });

  it('in a workbook is found behind a hidden sheet and beside merged cells', async () => {
    const table = [NAMES, ...SAMPLE.slice(0, 5).map(ROW)];
    const made = await workbook([
      {
        name: 'Ghi chú',
        table: [
          ['Bảng kê phiếu', null],
          ['ô gộp', null],
        ],
      },
      { name: 'Phiếu', table },
    ]);
    const files = unzipSync(new Uint8Array(await made.arrayBuffer()));
    const edit = (name: string, change: (text: string) => string) => {
      files[name] = strToU8(change(strFromU8(files[name] as Uint8Array)));
    };
    edit('xl/workbook.xml', text => text.replace('<sheet ', '<sheet state="hidden" '));
    const sheet = Object.keys(files).find(name => /sheets\/sheet2?1?\.xml$/.test(name)) as string;
    edit(sheet, text =>
      text.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
    );
    const found = await taken(zipSync(files));
    expect({ ...found, responses: found.responses.length }).toEqual({
      problem: null,
      responses: 5,
      refused: 0,
    });
    for (const response of found.responses) expect(response).toEqual(byId.get(response.id));
  });
});

describe.runIf(process.env.SOI_PAPI_LONG)('200,000 rows', () => {
  it('are read one after the other, and what is held does not grow', { timeout: 120_000 }, async () => {
    const ROWS = 200_000;
    const lines = csv().split('\r\n').slice(1, -1);
    const text = async function* () {
      yield strToU8(`${NAMES.join(',')}\r\n`);
      for (let at = 0; at < ROWS; at += lines.length)
        yield strToU8(`${lines.slice(0, ROWS - at).join('\r\n')}\r\n`);
    };
    const table = await openTable(text);
    if (!table.ok) throw new Error(table.problem);
    const read = interviewReader(HOUSEHOLD_2021, table.value.header, '.');
    const held: number[] = [];
    let rows = 0;
    for await (const { records, from } of table.value.pieces) {
      for (let k = from; k < records.length; k++) if (read(records.row(k), k).ok) rows += 1;
      if (rows % 20_000 === 0) held.push(process.memoryUsage().heapUsed / 1e6);
    }
    expect(rows).toBe(ROWS);
    expect(Math.max(...held.slice(-3)) - Math.max(...held.slice(0, 3))).toBeLessThan(60);
  });
});

describe('numbers as people write them, in a matched table', () => {
  const amounts = HOUSEHOLD_2021.pages
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind === 'number');
  const question = amounts.find(one => one.kind === 'number' && one.hard.max >= 10_000) ?? amounts[0];
  if (question?.kind !== 'number') throw new Error('no question about an amount');
  const header = ['key', 'start', 'commune', 'village', ...QUESTIONS];
  const read = mappedReader(
    { questionnaire: HOUSEHOLD_2021, digest: sha256Bytes },
    {
      id: 'm',
      name: 'm',
      questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
      fields: {
        key: 'key',
        started: 'start',
        completed: null,
        province: null,
        commune: 'commune',
        village: 'village',
      },
      constants: { round: 'r', province: 'P37' },
      questions: Object.fromEntries(QUESTIONS.map(name => [name, { column: name, values: {} }])),
    },
    header,
  );
  const asked = SAMPLE.find(({ answers }) => typeof answers[question.name] === 'number') as Response;
  const answered = (text: string, start = '03/11/2026') =>
    read(
      rowOf([
        ...['k1', start, '22366', 'Thôn 1'],
        ...QUESTIONS.map(name => (name === question.name ? text : String(asked.answers[name] ?? ''))),
      ]),
      2,
    );

  it('are that number, or a refusal that names the cell: never another number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('.', ',', ''),
        fc.constantFrom('.', ',', ' ', ''),
        fc.integer({ min: 0, max: 99 }),
        (whole, decimal, thousands, hundredths) => {
          if (decimal !== '' && decimal === thousands) return;
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, thousands);
          const text =
            decimal === '' ? grouped : `${grouped}${decimal}${String(hundredths).padStart(2, '0')}`;
          const value = decimal === '' ? whole : Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
          const result = answered(text);
          if (result.ok) expect(result.response.answers[question.name]).toBe(value);
          else expect(result.problems[0]).toMatchObject({ column: question.name, found: text });
        },
      ),
      SEED,
    );
  });

  it.each(['44870', '44870,5', '46329.25'])(
    'a day number of a spreadsheet (%s) is refused by name',
    start => {
      expect(answered('1', start)).toMatchObject({
        ok: false,
        problems: [{ column: 'start', reason: 'excel-date' }],
      });
    },
  );
});
