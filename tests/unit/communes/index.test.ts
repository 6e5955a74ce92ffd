import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  COMMUNE_INDEX,
  CommuneIndex,
  CommuneIndexEdits,
  criteriaOf,
  fallsOnCommunes,
  generateIndex,
} from '../../../indicators/commune-index';
import { NOT_ASKED, TOPICS } from '../../../indicators/commune-index/topics';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { PLANS } from '../../../indicators/plans';
import { indexOfRound } from '../../../src/storage/commune-index';
import { communeForm, criterionOf, questionOf } from '../../../surveys/commune/form';
import { faultsOf } from '../../../surveys/faults';

const tasks = PLANS.flatMap(plan => plan.tasks);
const criteria = criteriaOf(COMMUNE_INDEX);

describe('the commune index', () => {
  it('has criteria for each of the 28 sub-dimensions, all ids different', () => {
    expect(CommuneIndex.safeParse(COMMUNE_INDEX).success).toBe(true);
    expect(COMMUNE_INDEX.dimensions.flatMap(d => d.subDimensions)).toHaveLength(28);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  });

  it('names every row that falls on communes exactly where it is asked, or why it is not', () => {
    const used = new Set(criteria.flatMap(({ sources }) => sources.map(({ task }) => task)));
    const own = tasks.filter(fallsOnCommunes).map(({ id }) => id);
    expect(own.filter(id => !used.has(id) && !(id in NOT_ASKED))).toEqual([]);
    expect(Object.keys(NOT_ASKED).filter(id => !own.includes(id) || used.has(id))).toEqual([]);
    expect(TOPICS.flatMap(topic => topic.tasks).filter(id => !tasks.some(task => task.id === id))).toEqual(
      [],
    );
  });

  it.each([
    {
      id: '6.1-1',
      why: 'a figure in per cent',
      rule: { kind: 'share', target: 0.9375, of: 'người dân có thẻ BHYT' },
    },
    { id: '3.1-2', why: 'a frequency', rule: { kind: 'count', target: 2, of: 'lần/năm' } },
    {
      id: '2.3-1',
      why: 'a date',
      rule: { kind: 'deadline', due: [{ kind: 'by-rule', rule: 'theo quy định' }] },
    },
    { id: '8.2-1', why: 'no figure at all', rule: { kind: 'yes-no' } },
  ])('$id takes its points rule from $why', ({ id, rule }) => {
    const found = criteria.find(one => one.id === id)!;
    expect(found.rule).toEqual(rule);
    expect(found.ruleProvenance).toBe(rule.kind === 'yes-no' ? 'inferred' : 'published');
  });

  it('says "inferred" where no document lays a task on communes', () => {
    const lonely = generateIndex({ id: 'x', version: '1', source: 'x' }, EDITION_2021, {
      tasks: tasks.filter(({ id }) => id.startsWith('kh')),
      topics: TOPICS,
      notAsked: NOT_ASKED,
    });
    const made = criteriaOf(lonely);
    const own = made.filter(({ subDimension }) => subDimension === '8.2');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ provenance: 'inferred', title: null, sources: [] });
    expect(made.find(({ id }) => id === '2.3-1')?.sources.map(({ task }) => task)).toEqual(['kh3012-d2-04']);
  });

  it('takes a row of a new plan without any code', () => {
    const [task] = tasks.filter(({ id }) => id === 'kh3012-d1-02');
    const made = generateIndex({ id: 'x', version: '1', source: 'x' }, EDITION_2021, {
      tasks: [...tasks, { ...task!, id: 'moi-01', title: 'Việc mới của xã' }],
      topics: TOPICS,
      notAsked: NOT_ASKED,
    });
    const own = criteriaOf(made).find(({ id }) => id === '1.2-moi01');
    expect(own?.title?.vi).toBe('Việc mới của xã');
    expect(faultsOf(communeForm(made))).toEqual([]);
  });

  it('names questions and criteria one to one', () => {
    for (const { id } of criteria) expect(criterionOf(questionOf(id))).toBe(id);
    expect(criterionOf('q23_budget')).toBeNull();
    expect(faultsOf(communeForm(COMMUNE_INDEX))).toEqual([]);
  });
});

const edits = (change: Partial<CommuneIndexEdits> = {}): CommuneIndexEdits =>
  CommuneIndexEdits.parse({
    base: { id: COMMUNE_INDEX.id, version: '1' },
    revision: 2,
    removed: [],
    weights: {},
    texts: {},
    rules: {},
    added: [],
    ...change,
  });

describe('edits of a round', () => {
  it('change weights, words and rules of the round only; version and digest follow', () => {
    const { index, problems } = applyEdits(
      COMMUNE_INDEX,
      edits({
        weights: { '2.2-1': 3 },
        texts: { '2.2-2': 'Lời mới' },
        rules: { '2.2-1': { kind: 'count', target: 1, of: 'lần' } },
      }),
    );
    expect(problems).toEqual([]);
    expect(index.version).toBe('1.2');
    const found = criteriaOf(index);
    expect(found.find(({ id }) => id === '2.2-1')).toMatchObject({ weight: 3, ruleProvenance: 'inferred' });
    expect(found.find(({ id }) => id === '2.2-2')?.title).toEqual({ vi: 'Lời mới', en: null });
    expect(COMMUNE_INDEX.version).toBe('1');
    expect(indexOfRound({ communeIndex: edits({ weights: { '2.2-1': 3 } }) }).digest).not.toBe(
      indexOfRound(undefined).digest,
    );
  });

  it('that meet nothing are named and leave no trace', () => {
    const removed = [{ criterion: '8.2-1', on: '2022-10-01', reason: 'thử' }];
    const { index, problems } = applyEdits(
      COMMUNE_INDEX,
      edits({ removed, weights: { '8.2-khong': 1 }, added: [{ ...criteria[0]! }] }),
    );
    expect(problems.map(({ reason }) => reason).toSorted()).toEqual([
      'id-taken',
      'nothing-left',
      'unknown-criterion',
    ]);
    expect(criteriaOf(index)).toHaveLength(criteria.length);
    const other = applyEdits(COMMUNE_INDEX, edits({ base: { id: 'khác', version: '1' } }));
    expect(other).toMatchObject({ index: COMMUNE_INDEX, problems: [{ reason: 'other-base' }] });
  });
});
