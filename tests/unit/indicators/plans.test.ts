import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { DIMENSION_IDS } from '../../../indicators/ids';
import { Plan } from '../../../indicators/plan';
import { PLANS, planById } from '../../../indicators/plans';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import { QUANG_NAM_2020 } from '../../../indicators/plans/quang-nam-2020';
import { provinceById } from '../../../indicators/provinces';

/** Printed points have two decimals: sums are taken in hundredths, so that no binary noise can hide a slip. */
const hundredths = (points: number) => Math.round(points * 100);
const sum = (points: Partial<Record<string, number>>) =>
  DIMENSION_IDS.reduce((total, id) => total + hundredths(points[id]!), 0);

describe.each(PLANS.map(plan => ({ id: plan.id, plan })))('plan $id', ({ plan }) => {
  it('fits its schema, its province and its edition', () => {
    expect(Plan.parse(plan)).toEqual(plan);
    expect(provinceById(plan.province)).not.toBeNull();
    expect(editionById(plan.edition)?.years).toContain(plan.year);
    expect(plan.baseline.year).toBe(plan.year - 1);
  });
});

describe.each([
  { plan: KHANH_HOA_2022, total: 43.3, increments: 1.61, baseline: 41.69 },
  { plan: QUANG_NAM_2020, total: 46.5, increments: 2.16, baseline: 44.34 },
])('arithmetic of $plan.id', ({ plan, total, increments, baseline }) => {
  it(`eight targets sum to the stated ${total}`, () => {
    expect(plan.total).toBe(total);
    expect(sum(plan.targets)).toBe(hundredths(total));
  });

  it('every target is baseline plus increment', () => {
    for (const id of DIMENSION_IDS)
      expect(hundredths(plan.baseline.dimensions[id]!) + hundredths(plan.increments[id]!), id).toBe(
        hundredths(plan.targets[id]!),
      );
  });

  it('sums that differ from the printed figures are told as rounding, all others agree', () => {
    const found = [
      { what: 'baseline', stated: plan.baseline.total, sum: sum(plan.baseline.dimensions) / 100 },
      { what: 'increments', stated: plan.totalIncrement, sum: sum(plan.increments) / 100 },
    ];
    expect(found.map(({ sum }) => sum)).toEqual([baseline, increments]);
    expect(plan.rounding).toEqual(found.filter(({ stated, sum }) => stated !== sum));
  });
});

it('finds a plan by id, or says null', () => {
  expect(planById('khanh-hoa-2022')?.number).toBe('305/KH-UBND');
  expect(planById('khanh-hoa-2023')).toBeNull();
});
