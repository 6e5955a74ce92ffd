import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIMENSION_IDS } from '../../../indicators/ids';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import { QUANG_NAM_2020 } from '../../../indicators/plans/quang-nam-2020';

const published = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'published');

/** Published dimension points of one province: the sum of its sub-dimensions. */
function dimensionsOf(province: string, year: number): Map<string, number> {
  const [head, ...lines] = readFileSync(join(published, `${year}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  const cells = lines.find(line => line.startsWith(`${province},`))!.split(',');
  const sums = new Map<string, number>();
  head!.split(',').forEach((column, i) => {
    const id = `D${column[2]}`;
    if (column.startsWith('SC')) sums.set(id, (sums.get(id) ?? 0) + Number(cells[i]));
  });
  return sums;
}

describe.skipIf(!existsSync(published))('implied baselines (need the shared reference folder)', () => {
  it.each([KHANH_HOA_2022, QUANG_NAM_2020])(
    '$id: all eight are the published scores to two decimals',
    plan => {
      const scores = dimensionsOf(plan.province, plan.baseline.year);
      for (const id of DIMENSION_IDS)
        expect(Math.abs(scores.get(id)! - plan.baseline.dimensions[id]!), id).toBeLessThanOrEqual(0.005);
      const total = [...scores.values()].reduce((sum, points) => sum + points, 0);
      expect(Math.abs(total - plan.baseline.total!)).toBeLessThanOrEqual(0.005);
    },
  );
});
