import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/engine/exchange/decide';
import { MemoryStore } from '../../../src/engine/exchange/memory-store';
import { openEnvelope } from '../../../src/exchange/open';
import { sealOutcomes } from '../../../src/exchange/seal';
import {
  type HouseholdOutcome,
  mergedOutcomes,
  OutcomeParcel,
} from '../../../surveys/contact/outcome-parcel';
import { makeOffice, ulidOf } from '../../fixtures/exchange/office';

const household = (n: number, code: string, change: Partial<HouseholdOutcome> = {}): HouseholdOutcome => ({
  village: 'M001-1',
  household: n,
  kind: 'drawn',
  replaces: null,
  code,
  visits: 1,
  last: '2026-11-02',
  ...change,
});
const parcel = (
  seq: number,
  households: HouseholdOutcome[],
  change: Partial<OutcomeParcel> = {},
): OutcomeParcel => ({
  v: 1,
  round: 'dot-2026',
  unit: '22363',
  person: 'mt-07',
  device: ulidOf(1),
  seq,
  households,
  ...change,
});

describe('outcomes of households', () => {
  it('a later parcel replaces an earlier one of the device; another device adds what it knows', () => {
    const first = parcel(1, [household(1, '2.2'), household(2, '3.1', { visits: 0, last: null })]);
    const second = parcel(2, [household(1, '1.1', { visits: 2 })]);
    const other = parcel(1, [household(1, '2.11'), household(7, '4.7')], {
      device: ulidOf(2),
      person: 'mt-08',
    });
    expect(mergedOutcomes([first, second]).map(({ household: n, code }) => [n, code])).toEqual([[1, '1.1']]);
    expect(mergedOutcomes([other, second, first]).map(({ household: n, code }) => [n, code])).toEqual([
      [1, '1.1'],
      [7, '4.7'],
    ]);
  });

  it('come to the same whatever order they arrive in and however often (1,000)', () => {
    const parcels = fc.array(
      fc.record({
        seq: fc.integer({ min: 1, max: 3 }),
        device: fc.integer({ min: 1, max: 3 }),
        codes: fc.array(fc.constantFrom('1.1', '1.2', '2.11', '2.2', '3.1', '4.7'), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(parcels, fc.array(fc.nat(), { maxLength: 12 }), (drawn, picks) => {
        const all = drawn.map(({ seq, device, codes }) =>
          parcel(
            seq,
            codes.map((code, at) => household(at + 1, code)),
            { device: ulidOf(device) },
          ),
        );
        const again = [...all.toReversed(), ...picks.map(pick => all[pick % all.length]!)];
        expect(mergedOutcomes(again)).toEqual(mergedOutcomes(all));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('hold no words and no household twice', () => {
    expect(OutcomeParcel.safeParse(parcel(1, [household(1, '1.1')])).success).toBe(true);
    expect(OutcomeParcel.safeParse(parcel(1, [household(1, '1.1'), household(1, '2.2')])).success).toBe(
      false,
    );
    expect(OutcomeParcel.safeParse(parcel(1, [household(1, 'đi vắng')])).success).toBe(false);
    const named = { ...household(1, '1.1'), name: 'Nguyễn Thị Hoa' };
    expect(OutcomeParcel.safeParse(parcel(1, [named as HouseholdOutcome])).success).toBe(false);
  });

  it("travel sealed, are admitted once and never scored; another person's tag on the outside is refused", async () => {
    const office = await makeOffice();
    const told = parcel(1, [household(1, '2.11'), household(2, '1.1')]);
    const envelope = await sealOutcomes(ulidOf(50), told, office.round);
    const opening = await openEnvelope(envelope, office.ring, office.knows);
    if (opening.kind !== 'opened') throw new Error(opening.kind);
    const store = new MemoryStore();
    const batch = { versions: [opening.arrival], unopened: [], withdrawals: [], decisions: [] };
    const { judged, counted, dossiers } = await store.commit(batch, decide);
    expect([judged[0]?.verdict, counted.length, dossiers[0]?.standing.kind]).toEqual([
      'stored',
      0,
      'outcome',
    ]);
    expect((await store.commit(batch, decide)).judged[0]?.verdict).toBe('duplicate');
    expect(opening.arrival.version.content).toEqual({ kind: 'outcome', parcel: told });
    const elsewhere = await sealOutcomes(ulidOf(51), { ...told, round: 'dot-2025' }, office.round);
    expect(await openEnvelope(elsewhere, office.ring, office.knows)).toEqual({
      kind: 'refused',
      reason: 'content-differs',
    });
  });
});
