import { describe, expect, it } from 'vitest';
import { solveGoalposts } from '../../../scoring/solve-goalposts';

// Sub-dimension 1.1 of 2023 as published (papi-indicators 1): Hà Nội, Hà Giang, Cao Bằng.
const PUBLISHED = [
  { items: [0.745272, 0.581964], score: 1.323925 },
  { items: [0.703545, 0.334127], score: 1.021637 },
  { items: [0.483298, 0.369411], score: 0.937442 },
];

describe('goalposts solved from published items and scores', () => {
  it('finds 0-200 % and 0-100 % for the two items of 1.1', () => {
    const solved = solveGoalposts(PUBLISHED, 4);
    expect(solved?.ranges[0]).toBeCloseTo(2, 4);
    expect(solved?.ranges[1]).toBeCloseTo(1, 4);
    expect(solved?.constant).toBeCloseTo(0, 5);
    expect(solved?.residual).toBeLessThan(1e-9);
  });

  it('finds the ranges scores were made with, in the presence of a starting point', () => {
    const score = (x: number, y: number) => (1 + 9 * (0.5 * (x / 2) + 0.5 * ((y - 1) / 4))) / 3;
    const provinces = [
      [0.1, 2.5],
      [0.8, 3.1],
      [0.4, 4.4],
      [0.6, 1.9],
      [0.9, 4.9],
    ].map(([x = 0, y = 0]) => ({ items: [x, y], score: score(x, y) }));
    const solved = solveGoalposts(provinces, 3);
    expect(solved?.ranges[0]).toBeCloseTo(2, 9);
    expect(solved?.ranges[1]).toBeCloseTo(4, 9);
    expect(solved?.constant).toBeCloseTo(-0.125, 9);
  });

  it('says nothing where provinces are too few or items move together', () => {
    expect(solveGoalposts(PUBLISHED.slice(0, 2), 4)).toBeNull();
    const together = PUBLISHED.map(({ items: [x = 0], score }) => ({ items: [x, 2 * x], score }));
    expect(solveGoalposts([...together, ...together], 4)).toBeNull();
  });
});
