import { describe, expect, it } from 'vitest';
import { forecastProvince } from '../../../scoring/forecast/forecast';
import { historiesOf } from '../../../scoring/forecast/history';
import { fitForecast } from '../../../scoring/forecast/model';
import { panelUpTo } from '../../../scoring/forecast/panel';
import { CARRIED_CONSTANTS } from '../../../src/engine/forecast/carried-constants';
import { originsOf } from '../../../src/engine/forecast/carried-model';
import { constantsOf } from '../../../src/engine/forecast/constants-of';
import { deskForecast } from '../../../src/engine/forecast/desk-forecast';
import { forecastProvinces } from '../../../src/engine/forecast/forecast-provinces';
import type { HistoryRecord } from '../../../src/engine/forecast/own-history';
import { HAS_SHARED, publishedPanel } from '../../fixtures/forecast/reference';

const withShared = describe.skipIf(!HAS_SHARED);

withShared('carried constants (needs ../shared)', () => {
  it('are what the script computes from the published scores', () => {
    expect(CARRIED_CONSTANTS).toEqual(JSON.parse(JSON.stringify(constantsOf(publishedPanel()))));
  });
  it.each(originsOf(CARRIED_CONSTANTS))(
    'give every province the forecast of the fitted panel, origin %i',
    origin => {
      const panel = publishedPanel(2011, origin);
      const answer = forecastProvinces({ panel, origin });
      if (answer.kind !== 'forecast') throw new Error(answer.reason);
      const records = panel.flatMap(({ year, shares }) =>
        [...shares].map(
          ([province, values]): HistoryRecord => ({
            year,
            province,
            level: 'sub-dimension',
            values: Object.fromEntries(values),
            source: '',
          }),
        ),
      );
      for (const [province, wanted] of answer.provinces) {
        const own = records.filter(record => record.province === province);
        const got = deskForecast({
          constants: CARRIED_CONSTANTS,
          records: own,
          province,
          year: origin + 1,
          target: null,
        });
        if (got.kind !== 'forecast') continue;
        expect(got.forecast.total.mean).toBeCloseTo(wanted.total.mean, 4);
        expect(got.forecast.total.sd).toBeCloseTo(wanted.total.sd, 4);
        for (const [id, { mean, p80 }] of wanted.dimensions) {
          expect(got.forecast.dimensions.get(id)!.mean, `${province} ${id}`).toBeCloseTo(mean, 3);
          expect(got.forecast.dimensions.get(id)!.p80?.lo ?? 0).toBeCloseTo(p80?.lo ?? 0, 3);
        }
      }
    },
  );
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
