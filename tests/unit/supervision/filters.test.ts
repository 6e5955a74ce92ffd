import { describe, expect, it } from 'vitest';
import {
  addressOf,
  type Filters,
  filtersOf,
  nextAfter,
  passes,
  QUEUE,
} from '../../../src/supervision/interviews/filters';
import { canBeSigned, isUnsigned } from '../../../src/supervision/returns/unsigned';

const NONE: Filters = { person: null, commune: null, flag: null, state: null };
const one = (
  id: string,
  flags: readonly 'fast'[] | readonly 'overlap'[],
  standing: 'to-check' | 'accepted' | 'sent-back' = 'to-check',
) => ({
  id,
  standing,
  features: { interviewer: 'PV01', commune: '22651' },
  flags: flags.map(kind => ({ kind })),
});

describe('a list of interviews in its address', () => {
  it('reads back what it was cut down to, with and without one opened', () => {
    const filters: Filters = { person: 'PV07', commune: '22651', flag: 'same-answers', state: 'to-check' };
    for (const address of [addressOf(filters), addressOf(filters, '01J')])
      expect(filtersOf(new URLSearchParams(address.split('?')[1]))).toEqual(filters);
    expect(addressOf(filters, '01J')).toMatch(/^\/giam-sat\/phieu\/01J\?/);
  });

  it('has no question mark where nothing is cut', () => {
    expect(addressOf(NONE)).toBe('/giam-sat/phieu');
    expect(filtersOf(new URLSearchParams(''))).toEqual(NONE);
  });

  it.each([
    { why: 'any flag', flag: 'any', flags: ['fast'] as const, through: true },
    { why: 'any flag, none there', flag: 'any', flags: [] as const, through: false },
    { why: 'another flag', flag: 'overlap', flags: ['fast'] as const, through: false },
    { why: 'no wish', flag: null, flags: [] as const, through: true },
  ])('$why', ({ flag, flags, through }) => {
    expect(passes(one('a', flags as never), { ...NONE, flag })).toBe(through);
  });
});

describe('the next of the list', () => {
  const queue: Filters = { ...NONE, ...QUEUE };

  it('is found after one that left the list by what was just said of it', () => {
    const all = [one('a', ['fast'], 'accepted'), one('b', []), one('c', ['overlap']), one('d', ['fast'])];
    expect(nextAfter(all, 'a', queue)?.id).toBe('c');
  });

  it('is nobody after the last', () => {
    expect(nextAfter([one('a', ['fast']), one('b', [])], 'a', queue)).toBeNull();
  });
});

describe('a word that still has to be signed', () => {
  const said = { verdict: 'accepted', signed: false, sha: 'now' } as const;
  it.each([
    { why: 'stands, unsigned', judged: { review: said, standing: 'accepted', others: [] }, is: true },
    {
      why: 'signed',
      judged: { review: { ...said, signed: true }, standing: 'accepted', others: [] },
      is: false,
    },
    {
      why: 'taken back',
      judged: { review: { ...said, verdict: 'reopened' }, standing: 'to-check', others: [] },
      is: false,
    },
    {
      why: 'about a version corrected since',
      judged: { review: { ...said, verdict: 'sent-back' }, standing: 'to-check', others: [] },
      is: false,
    },
    { why: 'said by others too', judged: { review: said, standing: 'accepted', others: [{}] }, is: false },
    { why: 'nothing said', judged: { review: null, standing: 'to-check', others: [] }, is: false },
  ] as const)('$why', ({ judged, is }) => {
    expect(isUnsigned(judged as never)).toBe(is);
  });

  it('needs a version to name', () => {
    const { sha: _, ...withoutEnvelope } = said;
    expect(canBeSigned({ review: said, standing: 'accepted', others: [] })).toBe(true);
    expect(canBeSigned({ review: withoutEnvelope, standing: 'accepted', others: [] })).toBe(false);
  });
});
