import { describe, expect, it } from 'vitest';
import {
  addInterview,
  completeInterview,
  countByStatus,
  countByVillage,
  deleteInterviews,
  getInterview,
  keepRefusal,
  newest,
  pageThrough,
  putDraft,
  putInterviews,
  villagesOf,
} from '../../src/storage/interviews';
import type { Response } from '../../surveys/response';
import { freshDatabase, interview } from './support';

const response = (id: string): Response => ({
  id,
  kind: 'household',
  round: 'local-56-2025',
  questionnaire: { id: 'household-2021', version: '1' },
  place: { province: '56', commune: '22366', village: 'Thôn Đông' },
  language: 'vi',
  startedAt: '2025-11-10T07:00:00+07:00',
  completedAt: '2025-11-10T07:40:00+07:00',
  weight: 1,
  answers: { q8_1_01: 1 },
});

describe('an interview in the database', () => {
  it('is one record from the first answer to completion', async () => {
    const db = freshDatabase();
    const draft = interview(1);
    await addInterview(db, draft);
    await putDraft(db, { ...draft, data: { q8_1_01: 1 }, position: { page: 's8.1', question: 'q8_1_02' } });
    expect((await getInterview(db, draft.id))?.position.question).toBe('q8_1_02');

    await completeInterview(db, { ...draft, data: { q8_1_01: 1 } }, response(draft.id));
    const done = await getInterview(db, draft.id);
    expect(done).toMatchObject({ status: 'completed', completedAt: '2025-11-10T07:40:00+07:00' });
    expect(done?.response?.answers).toEqual({ q8_1_01: 1 });
    expect(await db.interviews.count()).toBe(1);
  });

  it('never replaces another one at its start', async () => {
    const db = freshDatabase();
    await addInterview(db, interview(1, { data: { q: 1 } }));
    await expect(addInterview(db, interview(1))).rejects.toThrow();
    expect((await getInterview(db, interview(1).id))?.data).toEqual({ q: 1 });
  });

  it('that was refused keeps the refusal and no answer', async () => {
    const db = freshDatabase();
    const draft = interview(1, { data: { age: 44 }, progress: { part: 2, parts: 28 } });
    await addInterview(db, draft);
    await keepRefusal(db, draft, '2025-11-10T08:00:00+07:00', 'declined');
    const kept = await getInterview(db, draft.id);
    expect(kept).toMatchObject({ status: 'refused', ending: 'declined', data: {}, place: draft.place });
    expect(kept?.response).toBeUndefined();
    expect(kept?.progress).toBeUndefined();
  });

  it('is deleted by id, the others stay', async () => {
    const db = freshDatabase();
    await putInterviews(db, [interview(1), interview(2), interview(3)]);
    await deleteInterviews(db, [interview(2).id]);
    expect(await db.interviews.toCollection().primaryKeys()).toEqual([interview(1).id, interview(3).id]);
  });
});

describe('many interviews', () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      interview(i, {
        status: i % 3 === 0 ? 'draft' : 'completed',
        place: { province: '56', commune: i % 2 === 0 ? 'A' : 'B', village: `Thôn ${i % 4}` },
      }),
    );

  it.each([1, 7, 100, 1_000])('are paged through once each, in order, by pages of %i', async size => {
    const db = freshDatabase();
    await putInterviews(db, many(100), 30);
    const seen: string[] = [];
    let largest = 0;
    await pageThrough(
      db,
      'completed',
      page => {
        largest = Math.max(largest, page.length);
        seen.push(...page.map(({ id }) => id));
      },
      size,
    );
    const expected = many(100).filter(({ status }) => status === 'completed');
    expect(seen).toEqual(expected.map(({ id }) => id));
    expect(largest).toBeLessThanOrEqual(size);
  });

  it('stop being read when the visitor has enough', async () => {
    const db = freshDatabase();
    await putInterviews(db, many(60));
    let pages = 0;
    await pageThrough(db, 'completed', () => ++pages < 2, 10);
    expect(pages).toBe(2);
  });

  it('are counted by status', async () => {
    const db = freshDatabase();
    await putInterviews(db, many(12));
    expect(await countByStatus(db)).toEqual({ draft: 4, completed: 8, refused: 0 });
  });

  it('are counted by village, each status apart', async () => {
    const db = freshDatabase();
    await putInterviews(db, [
      ...many(12),
      interview(20, { status: 'refused', place: { province: '56', commune: 'A', village: 'Thôn 0' } }),
    ]);
    expect((await countByVillage(db))[0]).toEqual({
      commune: 'A',
      village: 'Thôn 0',
      draft: 1,
      completed: 2,
      refused: 1,
    });
    expect((await countByVillage(db)).map(({ commune, village }) => `${commune} ${village}`)).toEqual([
      'A Thôn 0',
      'A Thôn 2',
      'B Thôn 1',
      'B Thôn 3',
    ]);
  });

  it('list the newest first', async () => {
    const db = freshDatabase();
    await putInterviews(db, many(12));
    expect((await newest(db, 'draft', 2)).map(({ id }) => id)).toEqual([interview(9).id, interview(6).id]);
  });

  it('remember the villages typed in a commune', async () => {
    const db = freshDatabase();
    await putInterviews(db, many(12));
    expect(await villagesOf(db, 'A')).toEqual(['Thôn 0', 'Thôn 2']);
    expect(await villagesOf(db, 'C')).toEqual([]);
  });
});
