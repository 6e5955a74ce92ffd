import type { DimensionId } from '../../../indicators/ids';
import type { LevelForecast } from '../../../scoring/forecast/forecast';

/** One dimension as the forecast shows it; `last`: the newest official figure, `target`: the plan's, in points of 1-10. */
export interface DimensionRow {
  readonly id: DimensionId;
  readonly forecast: LevelForecast;
  readonly target: number | null;
  readonly last: number | null;
}
