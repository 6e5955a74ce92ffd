import { describe, expect, it } from 'vitest';
import { PLANS, planById } from '../../../indicators/plans';
import { communeTasks } from '../../../src/communes/tasks/tasks-of';

const plan = planById('khanh-hoa-2022')!;

describe('what a plan lays on communes, by day', () => {
  it.each(PLANS.map(({ id }) => id))('%s: every task stands once, days in order', id => {
    const { due, onEvent, always } = communeTasks(planById(id)!, '2022-06-01');
    const all = [...due.map(({ of }) => of), ...onEvent.map(task => task.id), ...always.map(task => task.id)];
    expect(new Set(all).size).toBe(all.length);
    const left = due.map(({ daysLeft }) => daysLeft);
    expect(left).toEqual(left.toSorted((a, b) => a - b));
  });

  it('shows the next day of what comes again, and says what is past', () => {
    const now = communeTasks(plan, '2022-06-01').due;
    const years = communeTasks(plan, '2030-06-01').due;
    expect(now.length).toBeGreaterThan(0);
    expect(now.length).toBe(years.length);
    for (const { due, daysLeft } of years.filter(one => one.daysLeft < 0)) {
      expect(due.last < '2030-06-01').toBe(true);
      expect(daysLeft).toBeLessThan(0);
    }
    expect(now.some(({ daysLeft }) => daysLeft >= 0)).toBe(true);
  });
});
