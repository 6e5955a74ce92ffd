import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectDomain } from '../../../scoring/domain';
import type { Interview, Observations } from '../../../scoring/observation';
import { scoreDomain } from '../../../scoring/score-domain';
import { emptyTally, type Tally } from '../../../scoring/tally';
import { tallyOf } from '../../../scoring/tally-of';
import { addObservation, mergeTallies, removeObservation } from '../../../scoring/tally-update';
import { IDS, interview, interviews, observationsOf, TREE, UNIT } from './generators';

const RUNS = { seed: 20250701, numRuns: 150 };

const tallied = (list: readonly Interview[]): Tally => tallyOf(TREE, observationsOf(list), UNIT);
const nobody = (): Tally => emptyTally(IDS, UNIT);

/** Every score of a tally, whole sample and women, digit by digit. */
function scores(tally: Tally): string {
  const women = { cell: (cell: string) => cell === 'F' };
  return [{}, women]
    .map(selection => scoreDomain(TREE, tally, selectDomain(tally, selection), { missing: 'available' }))
    .map(card => JSON.stringify(card, (_, value) => (value instanceof Map ? [...value] : value)))
    .join('\n');
}

describe('a tally is a commutative monoid, bit for bit', () => {
  it('any split gives the score of the whole', () => {
    fc.assert(
      fc.property(interviews, fc.array(fc.integer({ min: 0, max: 3 })), (list, parts) => {
        const of = (part: number) => list.filter((_, i) => (parts[i] ?? 0) === part);
        const merged = [0, 1, 2, 3].map(part => tallied(of(part))).reduce(mergeTallies);
        expect(scores(merged)).toBe(scores(tallied(list)));
      }),
      RUNS,
    );
  });

  it('any order of interviews gives the same score', () => {
    fc.assert(
      fc.property(
        interviews.chain(list =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(scores(tallied(shuffled))).toBe(scores(tallied(list)));
        },
      ),
      RUNS,
    );
  });

  it('merging is commutative and associative, the empty tally is its zero', () => {
    fc.assert(
      fc.property(interviews, interviews, interviews, (a, b, c) => {
        const [ta, tb, tc] = [tallied(a), tallied(b), tallied(c)];
        expect(scores(mergeTallies(ta, tb))).toBe(scores(mergeTallies(tb, ta)));
        expect(scores(mergeTallies(mergeTallies(ta, tb), tc))).toBe(
          scores(mergeTallies(ta, mergeTallies(tb, tc))),
        );
        expect(scores(mergeTallies(nobody(), ta))).toBe(scores(ta));
      }),
      RUNS,
    );
  });

  it('one by one gives the score of all at once', () => {
    fc.assert(
      fc.property(interviews, list => {
        const tally = list.reduce((sum, one) => addObservation(TREE, sum, one), nobody());
        expect(scores(tally)).toBe(scores(tallied(list)));
      }),
      RUNS,
    );
  });

  it('taking out undoes putting in, in any order', () => {
    fc.assert(
      fc.property(interviews, fc.array(interview, { maxLength: 10 }), (list, extra) => {
        const tally = tallied(list);
        const psus = new Set(list.map(({ psu }) => psu.id));
        const known = extra.filter(({ psu }) => psus.has(psu.id));
        for (const one of known) addObservation(TREE, tally, one);
        for (const one of known.toReversed()) removeObservation(TREE, tally, one);
        expect(scores(tally)).toBe(scores(tallied(list)));
      }),
      RUNS,
    );
  });

  it('taking everything out and putting it back changes nothing', () => {
    fc.assert(
      fc.property(interviews, list => {
        const tally = tallied(list);
        for (const one of list) removeObservation(TREE, tally, one);
        expect(tally.sumWeights.every(sum => sum === 0)).toBe(true);
        for (const one of list) addObservation(TREE, tally, one);
        expect(scores(tally)).toBe(scores(tallied(list)));
      }),
      RUNS,
    );
  });
});

describe('what must not matter', () => {
  it('names: relabelled PSUs, strata and cells give the same total', () => {
    fc.assert(
      fc.property(interviews, list => {
        const renamed = list.map(one => ({
          ...one,
          cell: `x${one.cell}`,
          psu: { id: `new ${one.psu.id}`, stratum: `new ${one.psu.stratum}` },
        }));
        const total = (of: readonly Interview[]) => {
          const tally = tallied(of);
          return scoreDomain(TREE, tally, selectDomain(tally), { missing: 'available' }).total;
        };
        expect(total(renamed)).toEqual(total(list));
      }),
      RUNS,
    );
  });

  it('bytes or floats: the same answers as floats give the same score', () => {
    fc.assert(
      fc.property(interviews, list => {
        const bytes = observationsOf(list);
        const columns = bytes.columns.map(column =>
          Float64Array.from(column, value => (value === 255 ? Number.NaN : value)),
        );
        const floats: Observations = { ...bytes, columns };
        expect(scores(tallyOf(TREE, floats, UNIT))).toBe(scores(tallyOf(TREE, bytes, UNIT)));
      }),
      RUNS,
    );
  });

  it('the size of weights: large ones leave the 32-bit kernel and give the same score', () => {
    fc.assert(
      fc.property(interviews, list => {
        const points = (weightUnit: number, factor: number) => {
          const scaled = list.slice(0, 10).map(one => ({ ...one, weight: one.weight * factor }));
          const tally = tallyOf(TREE, observationsOf(scaled), { weightUnit });
          const { total } = scoreDomain(TREE, tally, selectDomain(tally), { missing: 'available' });
          return total.kind === 'scored' ? total.points : null;
        };
        expect(points(0.0001, 300)).toBe(points(0.0001, 1));
      }),
      RUNS,
    );
  });

  it('an interview of weight zero moves no estimate', () => {
    fc.assert(
      fc.property(interviews, interview, (list, one) => {
        const total = (of: readonly Interview[]) => {
          const tally = tallied(of);
          const score = scoreDomain(TREE, tally, selectDomain(tally), { missing: 'available' }).total;
          return score.kind === 'scored' ? score.points : null;
        };
        const psu = (list[0] as Interview).psu;
        expect(total([...list, { ...one, psu, weight: 0 }])).toBe(total(list));
      }),
      RUNS,
    );
  });

  it('a better answer never lowers the total', () => {
    fc.assert(
      fc.property(interviews, fc.nat(), (list, pick) => {
        const i = pick % list.length;
        const better = list.map((one, at) => {
          const answers = one.answers.slice() as Uint8Array;
          if (at === i && answers[1] !== 255) answers[1] = (answers[1] as number) + 1;
          return { ...one, answers };
        });
        const total = (of: readonly Interview[]) => {
          const tally = tallied(of);
          const score = scoreDomain(TREE, tally, selectDomain(tally), { missing: 'available' }).total;
          return score.kind === 'scored' ? score.points : Number.NEGATIVE_INFINITY;
        };
        expect(total(better)).toBeGreaterThanOrEqual(total(list) - 1e-9);
      }),
      RUNS,
    );
  });
});
