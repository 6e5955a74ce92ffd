import { describe, expect, it } from 'vitest';
import { COMMUNE_INDEX, criteriaOf } from '../../../indicators/commune-index';
import {
  type AppraisalAct,
  type AppraisalEvent,
  appraise,
  daysLater,
  refusalOf,
  stateOf,
  unheard,
} from '../../../src/engine/communes/appraisal';
import { claimOf, ulidOf } from './make-claim';

const claim = claimOf(1);
let made = 100;
const event = (act: AppraisalAct, rest: Partial<AppraisalEvent> = {}): AppraisalEvent => ({
  id: ulidOf(made++),
  claim: claim.id,
  criterion: '2.3-1',
  act,
  answer: null,
  reason: 'vì',
  by: 'Hội đồng',
  at: '2022-12-20T09:00:00+07:00',
  ...rest,
});
const desk = (events: readonly AppraisalEvent[]) => ({ current: claim, index: COMMUNE_INDEX, events });
const LATE = { kind: 'value', value: 1 } as const;

describe('the way of one criterion', () => {
  it('asked, replied, corrected, disputed, settled: every step is in the log', () => {
    const log = [
      event('ask'),
      event('reply'),
      event('correct', { answer: LATE }),
      event('dispute'),
      event('settle'),
    ];
    expect(log.map((_, at) => stateOf(log.slice(0, at + 1)).kind)).toEqual([
      'asked',
      'asked',
      'decided',
      'disputed',
      'settled',
    ]);
    for (const [at, one] of log.entries()) expect(refusalOf(one, desk(log.slice(0, at)))).toBeNull();
  });

  it('undo takes the last act back and stays in the log itself', () => {
    const log = [event('accept'), event('correct', { answer: LATE }), event('undo')];
    expect(stateOf(log)).toMatchObject({ kind: 'decided', decision: { act: 'accept' } });
    expect(stateOf([...log, event('undo')]).kind).toBe('open');
  });

  it('undo takes back the council’s act alone: what the commune has said stays in the log', () => {
    const log = [event('accept'), event('correct', { answer: LATE }), event('dispute'), event('undo')];
    expect(stateOf(log)).toMatchObject({ kind: 'disputed', decision: { act: 'accept' } });
    const replied = [event('ask'), event('reply'), event('undo')];
    expect(stateOf(replied).kind).toBe('open');
    expect(unheard(replied)).toEqual([replied[1]]);
  });

  it('a notice starts the days of a decision once; an objection after them is named, not heard', () => {
    const notice = (at: string) => event('notify', { criterion: '*', at });
    const log = [
      event('correct', { answer: LATE }),
      notice('2023-01-05T09:00:00+07:00'),
      notice('2023-02-01T09:00:00+07:00'),
    ];
    expect(stateOf(log)).toMatchObject({ disputeUntil: '2023-01-15', isSent: true });
    const late = event('dispute', { at: '2023-01-16T08:00:00+07:00' });
    expect(stateOf([...log, late]).kind).toBe('decided');
    expect(unheard([...log, late])).toEqual([late]);
  });

  it('an answer comes after what it answers, however slow the commune’s clock is', () => {
    const early = event('dispute');
    const decision = event('correct', { answer: LATE });
    expect(stateOf([early, decision]).kind).toBe('decided');
    expect(stateOf([{ ...early, to: decision.id }, decision]).kind).toBe('disputed');
  });

  it('a correction must be something the form offers', () => {
    const off = event('correct', { answer: { kind: 'value', value: 7 } });
    expect(refusalOf(off, desk([]))).toBe('answer-not-offered');
    const none = event('correct', { answer: { kind: 'not-applicable' } });
    expect(refusalOf(none, desk([]))).toBeNull();
  });

  it('the order of the file does not matter', () => {
    const log = [event('ask'), event('accept'), event('dispute')];
    expect(stateOf(log.toReversed())).toEqual(stateOf(log));
  });

  it.each([
    {
      why: 'an outdated version',
      one: event('accept', { claim: ulidOf(99) }),
      log: [],
      reason: 'outdated-version',
    },
    {
      why: 'a criterion that was removed',
      one: event('accept', { criterion: '2.3-r9' }),
      log: [],
      reason: 'criterion-removed',
    },
    {
      why: 'a correction without a reason',
      one: event('correct', { answer: LATE, reason: ' ' }),
      log: [],
      reason: 'reason-missing',
    },
    { why: 'a correction to nothing', one: event('correct'), log: [], reason: 'answer-missing' },
    { why: 'a dispute before any decision', one: event('dispute'), log: [], reason: 'not-now' },
    {
      why: 'a dispute after its deadline',
      one: event('dispute', { at: '2022-12-31T00:30:00+07:00' }),
      log: [event('accept')],
      reason: 'deadline-passed',
    },
    {
      why: 'a dispute on the last day',
      one: event('dispute', { at: '2022-12-30T23:30:00+07:00' }),
      log: [event('accept')],
      reason: null,
    },
  ])('$why: $reason', ({ one, log, reason }) => {
    expect(refusalOf(one, desk(log))).toBe(reason);
  });

  it('counts days by the calendar', () => {
    expect(daysLater('2022-12-25T23:59:00+07:00', 10)).toBe('2023-01-04');
    expect(daysLater('2024-02-20T00:00:00+07:00', 10)).toBe('2024-03-01');
  });
});

describe('self-given against appraised', () => {
  const all = criteriaOf(COMMUNE_INDEX).map(({ id }) => id);
  const accepted = all.map(criterion => event('accept', { criterion }));
  it('all accepted is the claim itself', () => {
    const { own, appraised } = appraise(COMMUNE_INDEX, claim, accepted);
    expect(appraised.total).toEqual(own.total);
  });
  it('a correction counts, an open criterion withholds its dimension only', () => {
    const corrected = [...accepted, event('correct', { answer: LATE })];
    const { appraised } = appraise(COMMUNE_INDEX, claim, corrected);
    expect(appraised.criteria.get('2.3-1')).toBe(5.5);
    const open = accepted.filter(({ criterion }) => criterion !== '2.3-1');
    const partly = appraise(COMMUNE_INDEX, claim, open).appraised;
    expect(partly.dimensions.get('D2')?.points).toBeNull();
    expect(partly.dimensions.get('D1')?.points).toBe(10);
    expect(partly.total.points).toBeNull();
  });
  it('acts on an earlier version are named and not counted', () => {
    const next = claimOf(2, { version: 2, replaces: claim.id });
    const { appraised, outdated } = appraise(COMMUNE_INDEX, next, accepted);
    expect(outdated).toHaveLength(all.length);
    expect(appraised.total.points).toBeNull();
  });
});
