import { describe, expect, it } from 'vitest';
import { applyEdits, COMMUNE_INDEX, criteriaOf } from '../../../indicators/commune-index';
import { successorOf } from '../../../indicators/commune-index/edits';
import {
  changed,
  noEdits,
  withCriterion,
  withCriterionAgain,
  withMerger,
  withoutCriterion,
  withoutMerger,
} from '../../../src/engine/communes/index-edits';

const edits = noEdits(COMMUNE_INDEX);
const own = {
  subDimension: '1.2',
  text: ' Việc của tỉnh ',
  rule: { kind: 'count', target: 2, of: 'lần' },
} as const;
const out = { criterion: '1.2-1', on: '2026-11-10', reason: 'Trùng.' };

describe('what a province edits in a round', () => {
  it('texts, weights and rules reach the index; an empty text or a weight of 0 is no change', () => {
    const rule = { kind: 'share', target: 0.8, of: 'hộ' } as const;
    const made = changed(edits, '1.2-1', { text: ' Lời mới ', weight: 2, rule });
    const found = criteriaOf(applyEdits(COMMUNE_INDEX, made).index).find(({ id }) => id === '1.2-1');
    expect(found).toMatchObject({ title: { vi: 'Lời mới' }, weight: 2, rule, ruleProvenance: 'inferred' });
    expect(changed(edits, '1.2-1', { text: '  ', weight: 0 })).toEqual(edits);
  });

  it('an own criterion is marked as made up, and its id is never given twice', () => {
    const one = withCriterion(edits, COMMUNE_INDEX, own);
    const gone = withoutCriterion(one, { ...out, criterion: '1.2-r1' });
    const two = withCriterion(gone, COMMUNE_INDEX, own);
    expect(two.added.map(({ id }) => id)).toEqual(['1.2-r1', '1.2-r2']);
    const { index, problems } = applyEdits(COMMUNE_INDEX, two);
    expect(problems).toEqual([]);
    const ids = criteriaOf(index).map(({ id }) => id);
    expect(ids).toContain('1.2-r2');
    expect(ids).not.toContain('1.2-r1');
    expect(two.added[1]).toMatchObject({ provenance: 'inferred', title: { vi: 'Việc của tỉnh' } });
  });

  it('a criterion goes out once and comes back', () => {
    const twice = withoutCriterion(withoutCriterion(edits, out), { ...out, reason: 'Khác.' });
    expect(twice.removed).toEqual([{ ...out, reason: 'Khác.' }]);
    expect(withCriterionAgain(twice, '1.2-1')).toEqual(edits);
  });
});

describe('communes merged in mid-year, by dated codes', () => {
  const change = (from: string, to: string, on: string) => ({ on, from: [from], to });
  const changes = [change('A', 'B', '2026-03-01'), change('B', 'C', '2026-09-01')];
  it.each([
    { why: 'the day before', of: 'A', day: '2026-02-28', is: null },
    { why: 'that day', of: 'A', day: '2026-03-01', is: { commune: 'B', on: '2026-03-01' } },
    { why: 'merged again later', of: 'A', day: '2026-12-31', is: { commune: 'C', on: '2026-09-01' } },
    { why: 'never merged', of: 'C', day: '2026-12-31', is: null },
  ])('$why', ({ of, day, is }) => {
    expect(successorOf(of, changes, day)).toEqual(is);
  });
  it('a circle ends', () => {
    const circle = [change('A', 'B', '2026-01-01'), change('B', 'A', '2026-01-01')];
    expect(successorOf('A', circle, '2026-12-31')).toEqual({ commune: 'B', on: '2026-01-01' });
  });
  it('bad ones are named, and can be taken out again', () => {
    const twice = withMerger(withMerger(edits, changes[0]!), change('A', 'C', '2026-05-01'));
    const itself = withMerger(twice, change('D', 'D', '2026-05-01'));
    expect(applyEdits(COMMUNE_INDEX, itself).problems).toEqual([
      { reason: 'merged-into-itself', what: 'D' },
      { reason: 'merged-twice', what: 'A' },
    ]);
    expect(withoutMerger(withoutMerger(twice, 1), 0)).toEqual(edits);
  });
});
