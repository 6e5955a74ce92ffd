import { beforeAll, describe, expect, it } from 'vitest';
import { PROVINCES_34 } from '../../../indicators/provinces';
import { type Commune, communeTitle, loadCommunes } from '../../../indicators/units';
import { CORRECTIONS } from '../../../indicators/units/corrections';

const byProvince = new Map<string, readonly Commune[]>();
const all = () => [...byProvince.values()].flat();

beforeAll(async () => {
  for (const { code } of PROVINCES_34) byProvince.set(code, await loadCommunes(code));
});

describe('communes since 1 July 2025', () => {
  it('are 3,321 in 34 provinces: 2,621 xã, 687 phường, 13 đặc khu', () => {
    const count = (kind: Commune['kind']) => all().filter(commune => commune.kind === kind).length;
    expect(byProvince.size).toBe(34);
    expect([all().length, count('xã'), count('phường'), count('đặc khu')]).toEqual([3321, 2621, 687, 13]);
  });

  it.each([
    { code: '01', name: 'Hà Nội', n: 126 },
    { code: '56', name: 'Khánh Hòa', n: 65 },
    { code: '38', name: 'Thanh Hóa', n: 166 },
    { code: '79', name: 'TP. Hồ Chí Minh', n: 168 },
    { code: '12', name: 'Lai Châu', n: 38 },
  ])('$name has $n', ({ code, n }) => {
    expect(byProvince.get(code)).toHaveLength(n);
  });

  it('have codes of their own, names in NFC, one kind of apostrophe, at least one predecessor', () => {
    expect(new Set(all().map(({ code }) => code)).size).toBe(3321);
    for (const { name, predecessors } of all()) {
      for (const text of [name, ...predecessors]) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/'|null|undefined| {2}/);
      }
      expect(predecessors.length).toBeGreaterThan(0);
      expect(new Set(predecessors).size).toBe(predecessors.length);
    }
  });

  it('are told apart inside a province by kind and name', () => {
    for (const communes of byProvince.values())
      expect(new Set(communes.map(communeTitle)).size).toBe(communes.length);
  });

  it('keep origins the package files under a namesake elsewhere', () => {
    const origins = (code: string, name: string) =>
      byProvince.get(code)?.find(commune => commune.name === name)?.predecessors ?? [];
    expect(origins('56', 'Diên Lâm').every(origin => origin.endsWith('Huyện Diên Khánh'))).toBe(true);
    expect(origins('79', 'Bình Thạnh').join()).toContain('Quận Bình Thạnh');
    expect(origins('92', 'Long Bình').join()).not.toContain('Quận Bình Thạnh');
  });

  it('carry every correction', () => {
    for (const { code, name, predecessors } of CORRECTIONS)
      expect(all().find(commune => commune.code === code)).toMatchObject({ name, predecessors });
  });

  it('a code that is no province has none', async () => {
    expect(await loadCommunes('02')).toEqual([]);
    expect(await loadCommunes('toString')).toEqual([]);
  });
});
