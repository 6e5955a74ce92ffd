import { Decrypter } from 'age-encryption';
import { Dexie, type EntityTable } from 'dexie';
import { editionById } from '../../../indicators/editions';
import { type Arrival, EMPTY_BATCH } from '../../../src/engine/exchange/batch';
import { decide } from '../../../src/engine/exchange/decide';
import { interviewCoder } from '../../../src/engine/round/coded';
import { addInterview, emptySums, type RoundFrame } from '../../../src/engine/round/sums';
import { makeSample, SAMPLE, SAMPLE_ROUND } from '../../../src/engine/sample/make-sample';
import { utf8 } from '../../../src/exchange/bytes';
import { sha256Hex } from '../../../src/exchange/digest';
import { packDocument, readDocument } from '../../../src/exchange/document';
import type { Envelope, Header } from '../../../src/exchange/envelope';
import { formsHere } from '../../../src/exchange/forms-here';
import { makeKeys } from '../../../src/exchange/keys';
import { arrivalOf } from '../../../src/exchange/open';
import { browserPool } from '../../../src/exchange/open-worker';
import { encrypt } from '../../../src/exchange/seal';
import { type InterviewRecord, SoiPapiDatabase } from '../../../src/storage/database';
import { admissionStore } from '../../../src/storage/exchange';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';

const BATCH = 250;
const edition = editionById('2021');
if (!edition) throw new Error('edition 2021 is not known');
const content = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition };
const frame: RoundFrame = {
  round: SAMPLE_ROUND,
  province: 'P37',
  weightUnit: 1,
  certaintyCommunes: [],
  ...content,
};
const [{ form, formSha } = { form: '', formSha: '' }] = formsHere();

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const sample = (n: number): Response[] => [
  ...makeSample({ ...SAMPLE, interviews: n, communes: 20 }, content),
];

function headerOf(response: Response): Header {
  const { id, round, place } = response;
  const where = { wave: round, prov: place.province, unit: place.commune, vol: 'v' };
  return { v: 1, id, ...where, form, formSha, keyFp: 'b'.repeat(32), sha: sha256Hex(id) };
}

function documentOf(response: Response) {
  const { sha: _name, ...outside } = headerOf(response);
  return { ...outside, withdrawKey: null, content: { kind: 'interview' as const, response, contact: null } };
}

/** From decrypted JSON to stored and tallied, as the importer does it. */
async function ours(n: number): Promise<number> {
  const responses = sample(n);
  const texts = responses.map(response => utf8(JSON.stringify(documentOf(response))));
  const headers = responses.map(headerOf);
  const db = new SoiPapiDatabase('bench-exchange');
  await db.delete();
  await db.open();
  const store = admissionStore(db);
  const sums = emptySums(frame);
  const code = interviewCoder(frame.questionnaire, frame.coding, frame.edition);
  const write = async (versions: readonly Arrival[]): Promise<void> => {
    const { counted } = await store.commit({ ...EMPTY_BATCH, versions }, decide);
    for (const { response } of counted) addInterview(frame, sums, code(response));
  };
  const time = await seconds(async () => {
    let writing = Promise.resolve();
    for (let from = 0; from < n; from += BATCH) {
      const versions = texts.slice(from, from + BATCH).map((bytes, at) => {
        const header = headers[from + at] as Header;
        const document = readDocument(bytes, header);
        if (!document.ok) throw new Error(document.problem);
        return arrivalOf(document.value, header, () => true);
      });
      await writing; // as the importer does: the next batch is read while the one before is written
      writing = write(versions);
    }
    await writing;
  });
  if (sums.ids.size !== n) throw new Error(`tallied ${sums.ids.size} of ${n}`);
  await db.delete();
  return time;
}

/** The least: JSON.parse and bulkPut of the same interviews into the same table, nothing checked, nothing else kept. */
async function bare(n: number): Promise<number> {
  const texts = sample(n).map(response => JSON.stringify(recordOf(response)));
  const db = new SoiPapiDatabase('bench-exchange-bare');
  await db.delete();
  await db.open();
  const time = await seconds(async () => {
    for (let from = 0; from < n; from += BATCH) {
      await db.interviews.bulkPut(texts.slice(from, from + BATCH).map(text => JSON.parse(text)));
    }
  });
  await db.delete();
  return time;
}

/** And into a table without any index, which no office could look anything up in. */
async function barest(n: number): Promise<number> {
  const texts = sample(n).map(response => JSON.stringify(response));
  const db = new Dexie('bench-exchange-barest', { chromeTransactionDurability: 'strict' }) as Dexie & {
    rows: EntityTable<Response, 'id'>;
  };
  await db.delete();
  db.version(1).stores({ rows: 'id' });
  await db.open();
  const time = await seconds(async () => {
    for (let from = 0; from < n; from += BATCH) {
      await db.rows.bulkPut(texts.slice(from, from + BATCH).map(text => JSON.parse(text)));
    }
  });
  await db.delete();
  return time;
}

function recordOf(response: Response): InterviewRecord {
  const { id, round, questionnaire, place, language, startedAt, completedAt } = response;
  const same = { id, round, questionnaire, place, language, startedAt, completedAt };
  const position = { page: '', question: null };
  return { ...same, data: {}, position, status: 'completed', updatedAt: completedAt, response };
}

interface Sealed {
  readonly identity: string;
  readonly envelopes: readonly Envelope[];
}
let sealed: Promise<Sealed> | null = null;

async function sealAll(n: number): Promise<Sealed> {
  const { keys } = await makeKeys('P37');
  const { recipient, recovery } = keys.public;
  const envelopes: Envelope[] = [];
  for (const response of sample(n)) {
    const ct = await encrypt(packDocument(documentOf(response)), [recipient, recovery ?? recipient]);
    envelopes.push({ ...headerOf(response), sha: sha256Hex(ct), ct });
  }
  return { identity: keys.identity, envelopes };
}

const answered = (worker: Worker): Promise<unknown> =>
  new Promise(resolve => worker.addEventListener('message', resolve, { once: true }));

/** As many bare decrypt loops at once as there are cores, each in a worker with its share: seconds. */
async function loops({ identity, envelopes }: Sealed, cores: number): Promise<number> {
  const workers = Array.from(
    { length: cores },
    () => new Worker(new URL('./bare.worker.ts', import.meta.url), { type: 'module' }),
  );
  const all = async (message: (at: number) => unknown): Promise<void> => {
    await Promise.all(
      workers.map((worker, at) => {
        const answer = answered(worker);
        worker.postMessage(message(at));
        return answer;
      }),
    );
  };
  await all(() => identity);
  await all(() => envelopes.slice(0, 32).map(({ ct }) => ct));
  const time = await seconds(() =>
    all(at => envelopes.filter((_, i) => i % cores === at).map(({ ct }) => ct)),
  );
  for (const worker of workers) worker.terminate();
  return time;
}

/** The pool on the same envelopes: opened, unpacked, checked, handed over. Seconds. */
async function pooled({ identity, envelopes }: Sealed, cores: number): Promise<number> {
  const make = (): Worker =>
    new Worker(new URL('../../../src/exchange/open.worker.ts', import.meta.url), { type: 'module' });
  const pool = browserPool(make, { identities: [identity], forms: [[form, formSha]] }, cores);
  await pool.open(envelopes.slice(0, 64));
  const time = await seconds(async () => {
    const openings = await pool.open(envelopes);
    if (openings.some(({ kind }) => kind !== 'opened')) throw new Error('the pool could not open everything');
  });
  pool.close();
  return time;
}

/** Pool and bare loops on as many cores, in turn, and one bare loop alone; bytes of one interview. */
async function opening(
  n: number,
): Promise<{ alone: number; loops: number; pool: number; cores: number; bytes: number }> {
  sealed ??= sealAll(n);
  const all = await sealed;
  const cores = navigator.hardwareConcurrency;
  const times = { loops: 0, pool: 0 };
  times.loops += await loops(all, cores);
  times.pool += await pooled(all, cores);
  times.pool += await pooled(all, cores);
  times.loops += await loops(all, cores);
  const decrypter = new Decrypter();
  decrypter.addIdentity(all.identity);
  const alone = await seconds(async () => {
    for (const { ct } of all.envelopes) await decrypter.decrypt(ct);
  });
  const bytes = all.envelopes.reduce((sum, { ct }) => sum + ct.length, 0) / n;
  return { alone, loops: times.loops / 2, pool: times.pool / 2, cores, bytes };
}

Object.assign(window, { bench: { ours, bare, barest, opening } });
