import { expect, it } from 'vitest';
import type { ParcelLabel } from '../../../src/exchange/tally-parcel';
import { cameGroups } from '../../../src/province/exchange/came-groups';
import type { ParcelRecord } from '../../../src/storage/office-records';

const label = (office: string, commune: string | null, revision: number, n: number): ParcelLabel => ({
  ...{ v: 1, office, wave: 'w', edition: '2021', revision, n, idsDigest: 'd', to: 't' },
  scope: commune === null ? office : `${office}/${commune}`,
  tallySha: `${office}/${commune}/${revision}`,
});
const record = (of: ParcelLabel, at: string): ParcelRecord => ({
  ...{ id: of.tallySha, wave: 'w', way: 'in', label: of, text: '', at },
});
const [old, a, b, late, whole, other] = [
  label('P37', '1', 1, 10),
  label('P37', '1', 2, 12),
  label('P37', '2', 2, 8),
  label('P37', '3', 2, 5),
  label('P37', null, 9, 30),
  label('P38', null, 1, 40),
] as const;
const records = [
  record(b, '2026-11-02T08:00'),
  record(whole, '2026-11-01T08:00'),
  record(old, '2026-11-01T09:00'),
  record(other, '2026-11-03T08:00'),
  record(a, '2026-11-02T09:00'),
];
const merged = {
  merged: {
    sum: null,
    n: 60,
    included: [a, b, other],
    leftOut: [
      { label: old, reason: 'replaced' as const },
      { label: whole, reason: 'communes-count' as const },
    ],
  },
  card: null,
  drawn: { unscored: [other], lackHouseholds: 0 },
};

it('one line per sending that fared alike, the newest first, with all its interviews', () => {
  const seen = cameGroups(records, merged).map(({ office, state, revision, n, at, parcels }) => [
    ...[office, revision, n, parcels.length, at],
    state.kind === 'out' ? state.reason : state.kind,
  ]);
  expect(seen).toEqual([
    ['P38', 1, 40, 1, '2026-11-03T08:00', 'unscored'],
    ['P37', 2, 20, 2, '2026-11-02T09:00', 'added'],
    ['P37', 1, 10, 1, '2026-11-01T09:00', 'replaced'],
    ['P37', 9, 30, 1, '2026-11-01T08:00', 'communes-count'],
  ]);
});

it('what came after the last adding up is neither in nor out yet', () => {
  const states = cameGroups([record(late, '2026-11-04T08:00')], merged).map(({ state }) => state.kind);
  expect(states).toEqual(['pending']);
  expect(cameGroups(records, null).every(({ state }) => state.kind === 'pending')).toBe(true);
});
