import { describe, expect, it } from 'vitest';
import { fitForecast } from '../../../scoring/forecast/model';
import { cheapestPath } from '../../../scoring/what-if/path';
import { surprises } from '../../../scoring/what-if/surprise';
import { leversOf } from '../../../src/engine/forecast/levers';
import { syntheticPanel } from '../../fixtures/forecast/synthetic-panel';

const panel = syntheticPanel({ from: 2003 });
const fit = fitForecast(panel, 2010);
const model = fit.kind === 'fitted' ? fit.model : null;

describe('levers from the panel', () => {
  it('one per sub-dimension, worth 1/n, a very good year beyond a good one', () => {
    const levers = leversOf(panel, model!);
    expect(levers.map(({ id, weight }) => [id, weight])).toEqual([
      ['1.1', 0.5],
      ['1.2', 0.5],
      ['2.1', 0.5],
      ['2.2', 0.5],
    ]);
    expect(levers.every(({ q75, q90 }) => q90 >= q75)).toBe(true);
    expect(cheapestPath(levers, 0.1).isReachable).toBe(true);
  });
  it('own costs are taken over', () => {
    const costs = new Map([['2.1', { toP75: 5, toP90: 1 }]]);
    expect(leversOf(panel, model!, costs).find(({ id }) => id === '2.1')!.cost).toEqual({
      toP75: 5,
      toP90: 1,
    });
  });
  it('a declared break takes its year out of the good years', () => {
    const all = surprises(panel, 2010, []).find(({ id }) => id === '1.1')!;
    const without = surprises(panel, 2010, [{ id: '1.1', from: 2009 }]).find(({ id }) => id === '1.1')!;
    expect(all.n).toBe(60);
    expect(without.n).toBe(48);
  });
  it('a sub-dimension whose national mean jumps is out that year as well', () => {
    const jumped = panel.map(year => ({
      ...year,
      shares: new Map(
        [...year.shares].map(([id, own]) => [
          id,
          new Map(
            [...own].map(([sub, share]) => [sub, sub === '1.1' && year.year >= 2009 ? share! + 1 : share]),
          ),
        ]),
      ),
    }));
    expect(surprises(jumped, 2010, []).find(({ id }) => id === '1.1')!.n).toBe(48);
  });
});
