import { describe, expect, it } from 'vitest';
import { forecastProvince } from '../../../scoring/forecast/forecast';
import { historiesOf } from '../../../scoring/forecast/history';
import { fitForecast } from '../../../scoring/forecast/model';
import { panelUpTo } from '../../../scoring/forecast/panel';
import { CARRIED_CONSTANTS } from '../../../src/engine/forecast/carried-constants';
import { constantsOf } from '../../../src/engine/forecast/constants-of';
import { HAS_SHARED, publishedPanel } from '../../fixtures/forecast/reference';

const withShared = describe.skipIf(!HAS_SHARED);

withShared('carried constants (needs ../shared)', () => {
  it('are what the script computes from the published scores', () => {
    expect(CARRIED_CONSTANTS).toEqual(JSON.parse(JSON.stringify(constantsOf(publishedPanel()))));
  });
});

withShared('several years ahead, published scores (needs ../shared)', () => {
  it.each([
    { ahead: 2, low: 0.74, high: 0.82 },
    { ahead: 3, low: 0.69, high: 0.78 },
  ])('$ahead years: what the 80 % interval covered', ({ ahead, low, high }) => {
    const panel = publishedPanel();
    const actual = historiesOf(panel);
    let [inside, n] = [0, 0];
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) {
      const fit = fitForecast(panelUpTo(panel, year - ahead), year - ahead);
      // Six dimensions before 2018 forecast another index.
      if (fit.kind !== 'fitted' || year - ahead < 2018) continue;
      for (const [province, history] of fit.histories) {
        const known = actual.get(province)!.total[year - 2011] ?? null;
        if (known === null) continue;
        const level = history.total.at(-1) ?? null;
        if (level === null) continue;
        const { total } = forecastProvince(fit.model, history, { ahead });
        n += 1;
        if (known >= total.p80.lo && known <= total.p80.hi) inside += 1;
      }
    }
    expect(n).toBeGreaterThan(150);
    expect(inside / n).toBeGreaterThan(low);
    expect(inside / n).toBeLessThan(high);
  });
});
