import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyTally, type Tally } from '../../../scoring/tally';
import { addObservation, mergeTallies } from '../../../scoring/tally-update';
import { canonicalJson } from '../../../src/exchange/canonical';
import { signingSeed } from '../../../src/exchange/keys';
import { mergeParcels } from '../../../src/exchange/merge-parcels';
import {
  openTally,
  type Parcel,
  packTallies,
  packTally,
  partTallies,
} from '../../../src/exchange/tally-parcel';
import { TallyWire, tallyOfWire, tallyWire } from '../../../src/exchange/tally-wire';
import { makeOffice, type Office } from '../../fixtures/exchange/office';

const IDS = ['1.1', '1.2', '2.1'];
const TREE = {
  dimensions: [
    {
      id: 'D1',
      subDimensions: [{ id: '1.1', indicators: IDS.map(id => ({ id, goalposts: { worst: 0, best: 3 } })) }],
    },
  ],
};
const tallyOf = (
  rows: readonly (readonly [psu: number, cell: number, weight: number, answer: number])[],
): Tally => {
  const tally = emptyTally(IDS, { weightUnit: 0.0001 });
  for (const [psu, cell, weight, answer] of rows) {
    const seen = {
      psu: { id: `thôn ${psu}`, stratum: `tầng ${psu % 2}` },
      cell: `c${cell}`,
      weight: 1 + weight / 4,
    };
    addObservation(TREE, tally, { ...seen, answers: Uint8Array.of(answer, 255, (answer * 3) % 5) });
  }
  return tally;
};
const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(7), fc.nat(4)), { maxLength: 30 });

let province: Office;
let nation: Office;
beforeAll(async () => {
  [province, nation] = await Promise.all([makeOffice('P37'), makeOffice('VN')]);
});

const about = (change = {}) => ({
  office: 'P37',
  wave: 'dot-2026',
  scope: 'P37',
  edition: '2021',
  revision: 1,
  to: nation.made.keys.public.recipient,
  ids: ['a', 'b'],
  tally: tallyOf([
    [1, 1, 1, 1],
    [2, 0, 3, 4],
  ]),
  ...change,
});
const seed = () => signingSeed(province.made.keys);
/** Cut between two groups of four letters, so that the armour itself is whole. */
const cutOff = (text: string): string => {
  const [first, line = ''] = text.split('\n');
  return `${first}\n${line.slice(0, 4 * Math.floor(line.length / 8))}\n`;
};
const trust = () => ({
  signerOf: (office: string) => (office === 'P37' ? province.made.keys.public.signer : null),
  own: nation.made.keys.public.recipient,
});

describe('a tally on the wire', () => {
  it('is one text per tally and comes back exactly, whatever order made it', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const text = canonicalJson(tallyWire(mergeTallies(tallyOf(a), tallyOf(b))));
        expect(canonicalJson(tallyWire(mergeTallies(tallyOf(b), tallyOf(a))))).toBe(text);
        const back = tallyOfWire(TallyWire.parse(JSON.parse(text)));
        expect(canonicalJson(tallyWire(back))).toBe(text);
        const more = [[2, 1, 1, 4]] as const;
        expect(canonicalJson(tallyWire(mergeTallies(back, tallyOf(more))))).toBe(
          canonicalJson(tallyWire(tallyOf([...a, ...b, ...more]))),
        );
      }),
      { seed: 37, numRuns: 300 },
    );
  });

  it('that contradicts itself is refused', () => {
    const wire = tallyWire(
      tallyOf([
        [1, 1, 1, 1],
        [2, 1, 1, 1],
      ]),
    );
    expect(TallyWire.safeParse({ ...wire, blocks: [...wire.blocks, wire.blocks[0]] }).success).toBe(false);
    expect(TallyWire.safeParse({ ...wire, indicatorIds: ['1.1'] }).success).toBe(false);
    expect(TallyWire.safeParse({ ...wire, psus: wire.psus.slice(1) }).success).toBe(false);
  });
});

describe('parcels between offices', () => {
  it('arrive whole, with the count and digest of who is in them', async () => {
    const parcel = await openTally(await packTally(about(), seed()), nation.ring, trust());
    expect(parcel).toMatchObject({ ok: true, value: { label: { scope: 'P37', n: 2 } } });
    if (parcel.ok) expect(tallyWire(parcel.value.tally)).toEqual(tallyWire(about().tally));
  });

  it.each([
    {
      why: 'signed by a stranger',
      problem: 'unknown-signer',
      make: () => packTally(about(), signingSeed(nation.made.keys)),
    },
    {
      why: 'about another province',
      problem: 'unknown-signer',
      make: () => packTally(about({ scope: 'P38' }), seed()),
    },
    {
      why: 'sealed to another office',
      problem: 'wrong-key',
      make: () => packTally(about({ to: province.made.keys.public.recipient }), seed()),
    },
    {
      why: 'holding other interviews than it names',
      problem: 'tally-differs',
      make: () => packTally(about({ ids: ['a', 'b', 'c'] }), seed()),
    },
    {
      why: 'cut off',
      problem: 'ciphertext-damaged',
      make: async () => cutOff(await packTally(about(), seed())),
    },
    { why: 'no parcel', problem: 'other-kind', make: async () => province.file.text },
  ])('are refused: $why', async ({ problem, make }) => {
    expect(await openTally(await make(), nation.ring, trust())).toEqual({ ok: false, problem });
  });

  it('replace each other and are never added twice, in any order', () => {
    const parcel = (scope: string, revision: number, answers: number, extra = ''): Parcel => ({
      signer: 's',
      tally: tallyOf(Array.from({ length: answers }, (_, at) => [at % 4, 0, 0, at % 4] as const)),
      label: {
        ...{
          v: 1 as const,
          office: 'P37',
          wave: 'w',
          edition: '2021',
          n: answers,
          idsDigest: 'a'.repeat(64),
        },
        ...{ scope, revision, tallySha: extra.padEnd(64, 'b'), to: 't' },
      },
    });
    const all = [
      parcel('P37', 1, 3),
      parcel('P37', 2, 5),
      parcel('P37/22363', 7, 2),
      parcel('P38', 1, 4),
      parcel('P39', 1, 1),
      parcel('P39', 1, 2, 'c'),
      { ...parcel('P40', 1, 1), label: { ...parcel('P40', 1, 1).label, wave: 'khác' } },
    ];
    const whole = mergeParcels(all, { wave: 'w', edition: '2021' });
    expect(whole.n).toBe(9);
    expect(whole.leftOut.map(({ label, reason }) => `${label.scope} ${reason}`).sort()).toEqual([
      'P37 replaced',
      'P37/22363 contained',
      'P39 two-contents',
      'P39 two-contents',
      'P40 other-round',
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 14, maxLength: 14 }), parcels => {
        const merged = mergeParcels(parcels, { wave: 'w', edition: '2021' });
        expect(merged.sum && canonicalJson(tallyWire(merged.sum))).toBe(
          whole.sum && canonicalJson(tallyWire(whole.sum)),
        );
      }),
      { seed: 38, numRuns: 200 },
    );
  });
});

describe('a file of several parcels', () => {
  it('is parted into files of one, each opened by itself', async () => {
    const scopes = ['P37/1', 'P37/2', 'P37/3'];
    const text = await packTallies(
      scopes.map(scope => about({ scope })),
      seed(),
    );
    const parts = partTallies(text);
    if (!parts.ok) throw new Error(parts.problem);
    const opened = await Promise.all(parts.value.map(part => openTally(part, nation.ring, trust())));
    expect(opened.map(parcel => parcel.ok && parcel.value.label.scope)).toEqual(scopes);
    // A program that knows files of one only must not take the first for all.
    expect(await openTally(text, nation.ring, trust())).toEqual({ ok: false, problem: 'not-ours' });
    const one = await packTally(about(), seed());
    expect(partTallies(one)).toEqual({ ok: true, value: [one] });
    expect(partTallies(text.replaceAll('\n', '\r\n'))).toEqual(parts);
  });

  it.each([
    ['no parcel in it', 'soi-papi-tally 1\n\n', 'not-ours'],
    ['another kind', 'soi-papi-round 1\nx\n', 'other-kind'],
    ['a newer kind', 'soi-papi-tally 2\nx\n', 'newer-version'],
  ])('with %s is refused', (_, text, problem) => {
    expect(partTallies(text)).toEqual({ ok: false, problem });
  });
});

describe('a whole province of a drawn round beside its communes', () => {
  const parcel = (scope: string, revision: number, office = 'P37'): Parcel => {
    const { ids: _ids, tally, ...label } = about({ scope, revision, office });
    const signed = { v: 1 as const, ...label, n: 2, idsDigest: '0'.repeat(64), tallySha: '0'.repeat(64) };
    return { label: signed, signer: 's', tally };
  };
  const round = { wave: 'dot-2026', edition: '2021' };
  const scopesOf = ({ included, leftOut }: ReturnType<typeof mergeParcels>) => ({
    included: included.map(({ scope }) => scope),
    leftOut: leftOut.map(({ label, reason }) => `${label.scope} ${reason}`),
  });
  const all = () => [parcel('P37', 9), parcel('P37/1', 1), parcel('P37/2', 1), parcel('P38', 1, 'P38')];

  it('gives way to them, whatever its revision; another province is left alone', () => {
    expect(scopesOf(mergeParcels(all(), { ...round, drawn: 'P37' }))).toEqual({
      included: ['P37/1', 'P37/2', 'P38'],
      leftOut: ['P37 communes-count'],
    });
  });

  it('stays where none of them came, and holds them where the round was not drawn', () => {
    expect(scopesOf(mergeParcels([parcel('P37', 9)], { ...round, drawn: 'P37' })).included).toEqual(['P37']);
    expect(scopesOf(mergeParcels(all(), round))).toEqual({
      included: ['P37', 'P38'],
      leftOut: ['P37/1 contained', 'P37/2 contained'],
    });
  });
});
