import { expect, it } from 'vitest';
import { rank } from '../../../src/engine/commune-rank/rank';
import { communeOrder } from '../../../src/engine/commune-rank/vietnamese-order';
import { seededRandom } from '../../../src/engine/random';
import { normal } from '../../../surveys/household/draws';

/** A list of a large province is made between two frames a person would notice (budget with room for a slow laptop). */
it('ranks 300 communes in well under two seconds, the same whatever their order', () => {
  const random = seededRandom(300);
  const units = Array.from({ length: 300 }, (_, i) => ({
    id: `X${String(i).padStart(3, '0')}`,
    n: 32,
    estimate: 5 + 0.3 * normal(random),
    se: 0.25 + 0.1 * random(),
    df: 3,
    villages: 4,
  }));
  const began = performance.now();
  const made = rank({ units, seed: 1 })!;
  expect(performance.now() - began).toBeLessThan(2000);
  const again = rank({ units: units.toReversed(), seed: 1 })!;
  expect(again).toEqual(made);
});

it('where nothing differs every rank is possible for everybody', () => {
  const units = Array.from({ length: 5 }, (_, i) => ({
    id: `X${i}`,
    n: 40,
    estimate: 5 + i * 1e-4,
    se: 0.5,
  }));
  const made = rank({ units, seed: 1 })!;
  expect(made.tau2).toBe(0);
  expect(made.units.map(({ marginal }) => marginal)).toEqual(units.map(() => ({ lo: 1, hi: 5 })));
});

it('orders communes by the name proper, marks in their Vietnamese places', () => {
  const names = [
    'Xã Đồi Sim',
    'Phường Cầu Gương',
    'Xã Bến Chàm',
    'Phường Bến Chàm',
    'Xã Ao Rêu',
    'Xã Ăn Khê',
    'Phường 10',
    'Phường 2',
  ];
  expect(names.toSorted(communeOrder)).toEqual([
    'Phường 2',
    'Phường 10',
    'Xã Ao Rêu',
    'Xã Ăn Khê',
    'Phường Bến Chàm',
    'Xã Bến Chàm',
    'Phường Cầu Gương',
    'Xã Đồi Sim',
  ]);
});
