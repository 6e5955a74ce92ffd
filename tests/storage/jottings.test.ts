import { describe, expect, it } from 'vitest';
import { putDraft } from '../../src/storage/interviews';
import { dropJottings, Jotting } from '../../src/storage/jottings';
import { withdrawHere } from '../../src/storage/outbox';
import { freshDatabase, interview } from './support';

describe('what is being typed', () => {
  it('is there again for whoever opens the form next, as it was typed last, until it is dropped', async () => {
    const db = freshDatabase();
    const typed = new Jotting(db, 'visit/h1');
    typed.write({ note: 'hẹn' });
    typed.write({ note: 'hẹn chiều' });
    expect(await db.jottings.count()).toBe(0); // a pause in typing has not come yet
    expect(await typed.flush()).toBe(true);
    expect(await new Jotting(db, 'visit/h1').read()).toEqual({ note: 'hẹn chiều' });
    expect(await new Jotting(db, 'visit/h2').read()).toBeUndefined();
    expect(await typed.drop()).toBe(true);
    expect(await new Jotting(db, 'visit/h1').read()).toBeUndefined();
  });

  it('says no where it could not be written, and is written by the next try', async () => {
    const db = freshDatabase();
    const typed = new Jotting(db, 'label/v1');
    await db.open();
    const refuse = () => {
      throw new Error('no room');
    };
    db.jottings.hook('creating', refuse);
    expect(await typed.keep('ông Khế')).toBe(false);
    db.jottings.hook('creating').unsubscribe(refuse);
    expect(await typed.flush()).toBe(true);
    expect(await typed.read()).toBe('ông Khế');
  });

  it('goes with the interview it is about, and with no other', async () => {
    const db = freshDatabase();
    const [mine, other] = [interview(1, { withdrawKey: 'k1' }), interview(2)];
    await putDraft(db, mine);
    for (const id of [`remark/${mine.id}`, `call-back/${mine.id}`, `remark/${other.id}`, 'label/v1'])
      await new Jotting(db, id).keep('x');
    await withdrawHere(db, { key: 'k1' } as Parameters<typeof withdrawHere>[1]);
    expect(await db.jottings.toCollection().primaryKeys()).toEqual(['label/v1', `remark/${other.id}`]);
    await dropJottings(db, [other.id]);
    expect(await db.jottings.count()).toBe(1);
  });
});
