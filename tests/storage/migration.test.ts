import { describe, expect, it } from 'vitest';
import { copyBefore, copyBeforeUpgrade, dropCopies } from '../../src/storage/before-upgrade';
import { DATABASE_NAMES, SCHEMA_VERSION, SoiPapiDatabase } from '../../src/storage/database';
import { putDraft } from '../../src/storage/interviews';
import { withdrawHere } from '../../src/storage/outbox';
import { storageProblem } from '../../src/storage/problems';
import { openAsItIs, putBack, readRescue, rescueParts, StillSealed } from '../../src/storage/rescue';
import { RECORDS_OF_1, shapeOf, WRITTEN, writeVersion, writeVersion1 } from './migration-fixtures';
import { freshDatabase, interview } from './support';

const NOW = new Date('2026-11-22T08:00:00+07:00');
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);

let made = 0;
const nameOfNew = () => `migrated-${++made}`;

const recordsIn = async (
  db: SoiPapiDatabase,
  of: Readonly<Record<string, unknown>> = RECORDS_OF_1,
): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(Object.keys(of).map(async name => [name, await db.table(name).toArray()])),
  );

/** The app of tomorrow, whose upgrade may go wrong. */
class Tomorrow extends SoiPapiDatabase {
  constructor(name: string, upgrade: () => void = () => undefined) {
    super(name, SCHEMA_VERSION + 1);
    this.version(SCHEMA_VERSION + 1)
      .stores({ tomorrow: 'id' })
      .upgrade(upgrade);
  }
}

describe.each([1, 2] as const)('a database that version %i wrote', version => {
  it('opens with this version: every record kept, the shape that of a new one', async () => {
    const name = nameOfNew();
    await writeVersion(name, version);
    const { records } = WRITTEN[version];
    const db = new SoiPapiDatabase(name);
    expect(await recordsIn(db, records)).toEqual(records);
    expect(db.backendDB().version).toBe(SCHEMA_VERSION * 10);
    const fresh = freshDatabase();
    await fresh.open();
    expect(shapeOf(db.backendDB())).toEqual(shapeOf(fresh.backendDB()));
    for (const table of db.tables) if (!(table.name in records)) expect(await table.count()).toBe(0);
  });
});

describe('a database that version 1 wrote', () => {
  it('is upgraded once: opened again nothing changes, and drafts go on', async () => {
    const name = nameOfNew();
    await writeVersion1(name);
    const first = new SoiPapiDatabase(name);
    await first.open();
    first.close();
    const again = new SoiPapiDatabase(name);
    expect(await recordsIn(again)).toEqual(RECORDS_OF_1);
    await putDraft(again, interview(1, { data: { q11_president: 2 } }));
    expect(
      (await again.interviews.where('[round+status]').equals(['local-56-2025', 'draft']).first())?.data,
    ).toEqual({
      q11_president: 2,
    });
  });

  it('is copied whole before anything upgrades it; the copy goes after a week, or at once when asked', async () => {
    const name = DATABASE_NAMES.real;
    await writeVersion1(name);
    await copyBeforeUpgrade([name], NOW);
    const untouched = await openAsItIs(name);
    expect(untouched?.version).toBe(10);
    untouched?.close();
    const copy = await copyBefore('real', days(6));
    expect(copy).toMatchObject({ from: 10, at: NOW.toISOString() });
    expect(readRescue(copy?.text ?? '').tables).toEqual(RECORDS_OF_1);
    expect(await copyBefore('real', days(8))).toBeNull();
    await copyBeforeUpgrade([name], NOW);
    await dropCopies(name);
    expect(await copyBefore('real', NOW)).toBeNull();
    await copyBeforeUpgrade([name], NOW);
    await withdrawHere(new SoiPapiDatabase(name), { key: 'k9' } as Parameters<typeof withdrawHere>[1]);
    expect(await copyBefore('real', NOW)).toBeNull();
  });
});

describe('before an upgrade', () => {
  it.each(['of this version', 'that is not there'])('a database %s is not copied, nor made', async what => {
    const name = DATABASE_NAMES.sample;
    if (what === 'of this version') {
      const db = new SoiPapiDatabase(name);
      await db.open();
      db.close();
    }
    await copyBeforeUpgrade([name], NOW);
    expect(await copyBefore('sample', NOW)).toBeNull();
    const there = (await indexedDB.databases()).some(one => one.name === name);
    expect(there).toBe(what === 'of this version');
    indexedDB.deleteDatabase(name);
  });
});

describe('an upgrade that fails', () => {
  it('leaves every record where it was, for this app and for a rescue file', async () => {
    const name = nameOfNew();
    await writeVersion1(name);
    const broken = new Tomorrow(name, () => {
      throw new Error('a fault of tomorrow');
    });
    await expect(broken.open()).rejects.toThrow('a fault of tomorrow');
    broken.close();
    const parts = await rescueParts(name, NOW);
    expect(readRescue(parts?.join('') ?? '')).toMatchObject({ version: 10, tables: RECORDS_OF_1 });
    expect(await recordsIn(new SoiPapiDatabase(name))).toEqual(RECORDS_OF_1);
  });
});

describe('a database of a newer version', () => {
  const newer = async () => {
    const name = nameOfNew();
    const tomorrow = new Tomorrow(name);
    await putDraft(tomorrow, interview(1, { data: { q: 1 } }));
    await tomorrow.table('tomorrow').add({ id: 't' });
    tomorrow.close();
    return name;
  };

  it('is refused before anything of it is opened, and is not changed', async () => {
    const name = await newer();
    const refused = await copyBeforeUpgrade([name], NOW).catch((error: unknown) => storageProblem(error));
    expect(refused).toMatchObject({ kind: 'newer' });
    expect((await indexedDB.databases()).find(one => one.name === name)?.version).toBe(
      10 * (SCHEMA_VERSION + 1),
    );
  });

  it('is named, not written to, and can be put into a file with tables this app does not know', async () => {
    const name = await newer();
    const today = new SoiPapiDatabase(name);
    const refused = await putDraft(today, interview(1, { data: { q: 2 } })).catch((error: unknown) =>
      storageProblem(error),
    );
    expect(refused).toMatchObject({ kind: 'newer' });
    const { tables } = readRescue((await rescueParts(name, NOW))?.join('') ?? '');
    expect(tables.interviews).toEqual([interview(1, { data: { q: 1 } })]);
    expect(tables.tomorrow).toEqual([{ id: 't' }]);
  });

  it('made by another tab under an open one: that tab passes at once, the next write here says so', async () => {
    const name = nameOfNew();
    const today = new SoiPapiDatabase(name);
    await putDraft(today, interview(1));
    const tomorrow = new Tomorrow(name);
    let isBlocked = false;
    tomorrow.on('blocked', () => {
      isBlocked = true;
    });
    await tomorrow.open();
    expect(isBlocked).toBe(false);
    const refused = await putDraft(today, interview(1, { data: { q: 2 } })).catch((error: unknown) =>
      storageProblem(error),
    );
    expect(refused).toMatchObject({ kind: 'newer' });
    expect(await tomorrow.interviews.get(interview(1).id)).toEqual(interview(1));
  });
});

describe('a rescue file', () => {
  it('of no database is none', async () => {
    expect(await rescueParts('never-made', NOW)).toBeNull();
    expect((await indexedDB.databases()).some(({ name }) => name === 'never-made')).toBe(false);
  });

  it('holds more records than are read at once, each once', async () => {
    const db = freshDatabase();
    await db.interviews.bulkAdd(Array.from({ length: 1_203 }, (_, i) => interview(i)));
    const { tables } = readRescue((await rescueParts(db.name, NOW))?.join('') ?? '');
    expect(tables.interviews).toEqual(await db.interviews.toArray());
  });

  it('read back adds what is missing, and lets what is there be', async () => {
    const name = nameOfNew();
    await writeVersion1(name);
    const file = readRescue((await rescueParts(name, NOW))?.join('') ?? '');
    const db = freshDatabase();
    await putDraft(db, interview(1, { data: { later: 1 } }));
    const { tallies, ...others } = RECORDS_OF_1; // sums are made again
    const all = Object.values(others).flat().length;
    expect(await putBack(db, file)).toEqual({ added: all - 1, unknown: [] });
    expect(await db.tallies.count()).toBe(tallies?.length ? 0 : -1);
    expect((await db.interviews.get(interview(1).id))?.data).toEqual({ later: 1 });
    expect(await putBack(db, file)).toEqual({ added: 0, unknown: [] });
  });

  it('brings nothing back that was withdrawn since', async () => {
    const name = nameOfNew();
    await writeVersion1(name);
    const file = readRescue((await rescueParts(name, NOW))?.join('') ?? '');
    const db = freshDatabase();
    const interviews = [interview(7, { withdrawKey: 'k9' }), interview(8, { withdrawKey: 'k8' })];
    await withdrawHere(db, { key: 'k9' } as Parameters<typeof withdrawHere>[1]);
    await putBack(db, { ...file, tables: { interviews } });
    expect(await db.interviews.toCollection().primaryKeys()).toEqual([interview(8).id]);
  });

  it('of locked data is refused without its code: its records would be no use here', async () => {
    const locked = {
      rescue: 1,
      database: 'x',
      version: 20,
      at: '',
      tables: { locks: [{ id: 'lock' }] },
    } as const;
    await expect(putBack(freshDatabase(), locked)).rejects.toThrow(StillSealed);
  });

  it.each(['{}', '{"rescue":2,"tables":{}}', 'phiếu', '{"rescue":1}'])('is not %s', text => {
    expect(() => readRescue(text)).toThrow();
  });
});
