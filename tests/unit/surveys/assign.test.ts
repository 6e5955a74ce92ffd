import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignFaults, assignVillage, splitEvenly } from '../../../surveys/assign';
import type { Assignee } from '../../../surveys/conduct';

const villages = (n: number, perCommune: number) =>
  Array.from({ length: n }, (_, at) => ({ id: `V${at}`, commune: `C${Math.floor(at / perCommune)}` }));
const person = (code: string, home: string | null = null): Assignee => ({
  code,
  name: null,
  home,
  villages: [],
});

describe('villages shared out', () => {
  it('gives 12 villages of 3 communes to 3 people, a commune each', () => {
    const shared = splitEvenly(villages(12, 4), [person('A'), person('B'), person('C')]);
    expect(shared.map(one => one.villages)).toEqual([
      ['V0', 'V1', 'V2', 'V3'],
      ['V4', 'V5', 'V6', 'V7'],
      ['V8', 'V9', 'V10', 'V11'],
    ]);
  });

  it('puts villages of one commune together, in whatever order they stand', () => {
    const mixed = [
      { id: 'a', commune: '1' },
      { id: 'b', commune: '2' },
      { id: 'c', commune: '1' },
      { id: 'd', commune: '2' },
    ];
    const shared = splitEvenly(mixed, [person('A'), person('B')]);
    expect(shared.map(one => one.villages)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('says that the only interviewer lives there, because nobody can swap', () => {
    const shared = splitEvenly(villages(2, 2), [person('A', 'V1')]);
    expect(assignFaults(villages(2, 2), shared)).toEqual([{ kind: 'own-village', village: 'V1', code: 'A' }]);
  });

  it('shares every village once, evenly, and nobody works at home while two do not live in the same place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 15 }), (n, k) => {
        const places = villages(n, 4);
        // Everybody lives in the village they would get first.
        const first = splitEvenly(
          places,
          Array.from({ length: k }, (_, at) => person(`P${at}`)),
        );
        const people = first.map(({ code, villages: [home] }) => person(code, home ?? null));
        const shared = splitEvenly(places, people);
        const all = shared.flatMap(one => one.villages);
        expect([...all].sort()).toEqual(places.map(({ id }) => id).sort());
        const sizes = shared.map(one => one.villages.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(assignFaults(places, shared).filter(({ kind }) => kind === 'own-village')).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('names villages nobody has and people who have none', () => {
    const people = assignVillage([person('A'), person('B')], 'V0', 'A');
    expect(assignFaults(villages(2, 2), people)).toEqual([
      { kind: 'nobody', village: 'V1' },
      { kind: 'no-village', code: 'B' },
    ]);
  });

  it('takes a village from whoever had it', () => {
    const before = splitEvenly(villages(4, 2), [person('A'), person('B')]);
    expect(assignVillage(before, 'V0', 'B').map(one => one.villages)).toEqual([['V1'], ['V2', 'V3', 'V0']]);
    expect(assignVillage(before, 'V0', null).map(one => one.villages)).toEqual([['V1'], ['V2', 'V3']]);
  });
});
