import { describe, expect, it, onTestFinished } from 'vitest';
import { Autosave } from '../../src/storage/autosave';
import { putDraft } from '../../src/storage/interviews';
import { storageProblem, withReopen } from '../../src/storage/problems';
import { freshDatabase, interview } from './support';

const NOW = new Date('2025-11-10T07:32:00+07:00');

/** A write that is finished by hand. */
function slowWrite() {
  const waiting: { done: () => void; fail: (error: Error) => void }[] = [];
  const write = () =>
    new Promise<void>((done, fail) => {
      waiting.push({ done, fail });
    });
  return { write, waiting };
}
const nextTurn = () => new Promise(done => setTimeout(done));

describe('autosave', () => {
  it('says saved only after the write is durable', async () => {
    const { write, waiting } = slowWrite();
    const autosave = new Autosave(write, () => NOW, NOW);
    autosave.request();
    expect(autosave.state().kind).toBe('saving');
    await nextTurn();
    expect(autosave.state().kind).toBe('saving');
    waiting[0]!.done();
    expect(await autosave.settled()).toBe(true);
    expect(autosave.state()).toEqual({ kind: 'saved', at: NOW });
  });

  it('turns a burst of changes into two writes, the last with the latest state', async () => {
    const written: number[] = [];
    let value = 0;
    const autosave = new Autosave(
      async () => {
        const now = value;
        await nextTurn();
        written.push(now);
      },
      () => NOW,
      NOW,
    );
    for (value = 1; value <= 17; value += 1) autosave.request();
    value = 17;
    expect(await autosave.settled()).toBe(true);
    expect(written).toEqual([1, 17]);
  });

  it('waits for the moment it is given, and is settled only after that', async () => {
    const moments: (() => void)[] = [];
    let writes = 0;
    const autosave = new Autosave(
      async () => {
        writes += 1;
      },
      () => NOW,
      NOW,
      work => moments.push(work),
    );
    autosave.request();
    autosave.request();
    const settled = autosave.settled();
    await nextTurn();
    expect([writes, moments.length, autosave.state().kind]).toEqual([0, 1, 'saving']);
    moments[0]?.();
    expect(await settled).toBe(true);
    expect(writes).toBe(1);
  });

  it('does not wait for its moment when somebody waits for it', async () => {
    const moments: (() => void)[] = [];
    let writes = 0;
    const autosave = new Autosave(
      async () => {
        writes += 1;
      },
      () => NOW,
      NOW,
      work => moments.push(work),
    );
    autosave.request();
    expect(await autosave.flush()).toBe(true);
    moments[0]?.();
    await nextTurn();
    expect(writes).toBe(1);
  });

  it('stays failed until asked again, names the reason, and keeps what comes meanwhile', async () => {
    const { write, waiting } = slowWrite();
    const autosave = new Autosave(write, () => NOW, NOW);
    autosave.request();
    waiting[0]!.fail(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
    expect(await autosave.settled()).toBe(false);
    expect(autosave.state()).toMatchObject({ kind: 'failed', problem: { kind: 'full' } });

    const retried = autosave.retry();
    await nextTurn();
    waiting[1]!.done();
    expect(await retried).toBe(true);
  });

  it('tells its listeners of each state', async () => {
    const kinds: string[] = [];
    const autosave = new Autosave(
      async () => undefined,
      () => NOW,
      NOW,
    );
    const stop = autosave.subscribe(() => kinds.push(autosave.state().kind));
    autosave.request();
    await autosave.settled();
    stop();
    autosave.request();
    await autosave.settled();
    expect(kinds).toEqual(['saving', 'saved']);
  });
});

describe('a database closed by the browser', () => {
  it('is opened again and the write tried once more', async () => {
    const db = freshDatabase();
    await putDraft(db, interview(1));
    db.close({ disableAutoOpen: true });
    await putDraft(db, interview(1, { data: { q: 2 } }));
    expect((await db.interviews.get(interview(1).id))?.data).toEqual({ q: 2 });
  });

  it('in the middle of a write, which is rolled back, is opened again and the write tried once more', async () => {
    const db = freshDatabase();
    await putDraft(db, interview(1));
    const connection = db.backendDB();
    const { put } = IDBObjectStore.prototype;
    let isLost = false;
    // As a browser does that loses its store: what runs is aborted and the connection closed.
    IDBObjectStore.prototype.put = function (...values) {
      const request = put.apply(this, values);
      if (isLost) return request;
      isLost = true;
      this.transaction.abort();
      connection.close();
      return request;
    };
    onTestFinished(() => {
      IDBObjectStore.prototype.put = put;
    });
    await putDraft(db, interview(1, { data: { q: 2 } }));
    expect(isLost).toBe(true);
    expect((await db.interviews.get(interview(1).id))?.data).toEqual({ q: 2 });
  });

  it('is tried once, not for ever', async () => {
    let tries = 0;
    const closed = Object.assign(new Error('closed'), { name: 'InvalidStateError' });
    await expect(
      withReopen(freshDatabase(), async () => {
        tries += 1;
        throw closed;
      }),
    ).rejects.toBe(closed);
    expect(tries).toBe(2);
  });

  it('because another tab deletes it lets that tab pass', async () => {
    const db = freshDatabase();
    await putDraft(db, interview(1));
    const other = freshDatabase();
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(db.name);
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
      request.onblocked = () => fail(new Error('blocked by an open connection'));
    });
    expect(await other.interviews.count()).toBe(0);
    await putDraft(db, interview(2));
    expect(await db.interviews.count()).toBe(1);
  });
});

describe('a storage problem', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['SecurityError', 'blocked'],
    ['DatabaseClosedError', 'closed'],
    ['DataError', 'other'],
    ['ConstraintError', 'other'],
  ])('%s is told as %s, also when wrapped', (name, kind) => {
    const error = Object.assign(new Error('x'), { name });
    const wrapped = Object.assign(new Error('y'), { name: 'AbortError', inner: error });
    expect(storageProblem(error).kind).toBe(kind);
    expect(storageProblem(wrapped).kind).toBe(kind);
  });

  it.each(['AbortError', 'UnknownError'])('%s and nothing more is a connection that was lost', name => {
    expect(storageProblem(Object.assign(new Error('x'), { name })).kind).toBe('closed');
  });
});
