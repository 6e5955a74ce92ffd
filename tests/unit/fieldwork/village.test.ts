import { describe, expect, it } from 'vitest';
import { inWalkOrder, nextUp } from '../../../src/fieldwork/village/face';
import { LABEL_LENGTH, readList } from '../../../src/fieldwork/village/read-list';
import type { HouseholdRecord } from '../../../src/storage/household-records';

describe('a pasted list', () => {
  it.each([
    {
      why: 'numbered lines of a message',
      text: '1. Ông Hợi\n2) Bà Mận\r\n 3 - Anh Ba',
      labels: ['Ông Hợi', 'Bà Mận', 'Anh Ba'],
    },
    {
      why: 'a table: number, name, age',
      text: '1\tÔng Hợi\t60\n2\tBà Mận\t55',
      labels: ['Ông Hợi', 'Bà Mận'],
    },
    { why: 'numbers alone are households without a name', text: '1\n2\n3', labels: ['', '', ''] },
    { why: 'empty lines are none', text: '\n \nÔng Hợi\n\n', labels: ['Ông Hợi'] },
    { why: 'house numbers stay', text: 'số 12 ngõ 3', labels: ['số 12 ngõ 3'] },
    {
      why: 'decomposed letters are composed',
      text: 'Bà Mận'.normalize('NFD'),
      labels: ['Bà Mận'.normalize('NFC')],
    },
  ])('$why', ({ text, labels }) => expect(readList(text)).toEqual(labels));

  it('is no address book: long lines are cut', () => {
    expect(readList('x'.repeat(200))[0]).toHaveLength(LABEL_LENGTH);
  });
});

const household = (number: number, more: Partial<HouseholdRecord> = {}): HouseholdRecord => ({
  id: `h${number}`,
  round: 'r',
  village: 'v',
  number,
  label: '',
  standing: 'todo',
  code: '3.11',
  visits: 0,
  appointment: null,
  lot: 'main',
  order: number,
  lastVisit: null,
  interview: null,
  replaces: null,
  replaced: null,
  respondent: null,
  ...more,
});

describe('the walk through a village', () => {
  it('puts a reserve after the household it stands for, and a reserve of a reserve after that', () => {
    const walk = inWalkOrder([
      household(1),
      household(2),
      household(8, { lot: 'reserve', replaces: 1 }),
      household(9, { lot: 'reserve', replaces: 8 }),
      household(7, { lot: 'reserve' }),
    ]);
    expect(walk.map(({ number }) => number)).toEqual([1, 8, 9, 2]);
  });

  it.each([
    { why: 'an unfinished interview first', rows: [household(1), household(2, { interview: 'x' })], next: 2 },
    {
      why: 'an appointment that is due',
      rows: [
        household(1),
        household(2, { standing: 'appointment', appointment: '2026-11-22T08:00:00+07:00' }),
      ],
      next: 2,
    },
    {
      why: 'not one that is still to come',
      rows: [
        household(1),
        household(2, { standing: 'appointment', appointment: '2026-11-22T18:00:00+07:00' }),
      ],
      next: 1,
    },
    {
      why: 'not the door that was closed today',
      rows: [household(1, { standing: 'again', lastVisit: '2026-11-22T07:00:00+07:00' }), household(2)],
      next: 2,
    },
    { why: 'nobody when all are done', rows: [household(1, { standing: 'done' })], next: undefined },
  ])('$why', ({ rows, next }) => {
    expect(nextUp(rows, '2026-11-22T09:00:00+07:00')?.number).toBe(next);
  });
});
