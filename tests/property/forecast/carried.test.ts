import { describe, expect, it } from 'vitest';
import { CARRIED_CONSTANTS } from '../../../src/engine/forecast/carried-constants';
import { originsOf } from '../../../src/engine/forecast/carried-model';
import { deskForecast } from '../../../src/engine/forecast/desk-forecast';
import { forecastProvinces } from '../../../src/engine/forecast/forecast-provinces';
import type { HistoryRecord } from '../../../src/engine/forecast/own-history';
import { HAS_SHARED, publishedPanel } from '../../fixtures/forecast/reference';

describe.skipIf(!HAS_SHARED)('carried constants (needs ../shared)', () => {
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
