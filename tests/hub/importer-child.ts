// One life of an importer: works until it has killed itself at the given step, or until nothing waits.
import { readFile } from 'node:fs/promises';
import { wsFactory } from '../../src/cli/hub-socket';
import { NdjsonStore } from '../../src/cli/ndjson-store';
import { PgStore } from '../../src/cli/postgres/pg-store';
import { readCredentials } from '../../src/exchange/hub/address';
import { type ImportMark, importBatch } from '../../src/exchange/hub/import-batch';
import { connectHub } from '../../src/exchange/hub/nats-link';
import { interviewStream, nextRequest, PROVINCE_CONSUMER } from '../../src/exchange/hub/subjects';
import { makeKeyring } from '../../src/exchange/keyring';
import { type PrivateKeys, signingSeed } from '../../src/exchange/keys';
import { localOpener } from '../../src/exchange/opener';
import { signReceipt } from '../../src/exchange/receipt';
import { formsOf, readRoundFile, reviewersOf } from '../../src/exchange/round-file';

/** What the test tells a child, as a file. `dieAt`: "stored 2" dies when it is told of that mark for the second time. */
export interface ChildTask {
  readonly credentials: string;
  readonly keys: PrivateKeys;
  readonly round: string;
  readonly into: string;
  readonly dieAt: string | null;
  readonly most: number;
}

const task = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')) as ChildTask;
const credentials = readCredentials(task.credentials);
const file = readRoundFile(task.round);
if (!credentials || !file.ok) throw new Error('task');
const { body } = file.value;
const store = task.into.startsWith('postgres:')
  ? await PgStore.open(task.into)
  : await NdjsonStore.open(task.into);
const ring = await makeKeyring([task.keys.identity]);
const told = new Map<ImportMark | 'deciding', number>();

/** As the power would do it: nothing after this line runs, nothing is flushed. */
function mark(name: ImportMark | 'deciding'): void {
  const times = (told.get(name) ?? 0) + 1;
  told.set(name, times);
  if (task.dieAt === `${name} ${times}`) process.kill(process.pid, 'SIGKILL');
}

const link = await connectHub(credentials.hub, credentials, { wsFactory });
const work = {
  link,
  next: nextRequest(interviewStream(body.round.province, body.round.id), PROVINCE_CONSUMER),
  admit: {
    opener: localOpener(ring, formsOf([body])),
    reviewers: reviewersOf([body], body.keys),
    store: {
      dossiers: () => store.dossiers(),
      unopened: () => store.unopened(),
      signedLines: () => store.signedLines(),
      commit: (...[batch, judge]: Parameters<typeof store.commit>) =>
        store.commit(batch, (held, come) => {
          const changes = judge(held, come);
          mark('deciding');
          return changes;
        }),
    },
  },
  receipt: (wave: string, items: Parameters<typeof signReceipt>[0]['items']) =>
    signReceipt({ wave, at: new Date().toISOString(), items, withdrawals: [] }, signingSeed(task.keys)),
  most: task.most,
  onMark: mark,
};
let empty = 0;
while (empty < 2)
  empty = (await importBatch({ ...work, waitMs: empty === 0 ? 0 : 1500 })).pulled === 0 ? empty + 1 : 0;
await link.close();
await store.close();
