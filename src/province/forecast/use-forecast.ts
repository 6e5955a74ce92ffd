import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OwnAssumptions } from '../../engine/forecast/carried-model';
import { type Combined, combine, type NotCombined } from '../../engine/forecast/combine';
import type { ForecastConstants } from '../../engine/forecast/constants';
import { type DeskForecast, deskForecast } from '../../engine/forecast/desk-forecast';
import type { HistoryRecord } from '../../engine/forecast/own-history';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import {
  type ForecastSettings,
  forecastSettings,
  onForecastSettings,
  setForecastSettings,
} from '../../storage/forecast-settings';
import { useLive } from '../../storage/use-live';
import { useProvince } from '../state/province-state';

/** The constants are a piece of their own, fetched when a screen first forecasts. */
export function useConstants(): ForecastConstants | null {
  const [constants, setConstants] = useState<ForecastConstants | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('../../engine/forecast/carried-constants').then(found => {
      if (isHere) setConstants(found.CARRIED_CONSTANTS);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return constants;
}

/** Every official record of this device, live; null while loading. */
export function useOfficialRecords(): readonly HistoryRecord[] | null {
  const live = useLive(() => database(dataset()).officials.toArray(), `records/${dataset()}`);
  return live.state === 'ready' ? live.value : null;
}

export function useForecastSettings(): [ForecastSettings, (next: ForecastSettings) => void] {
  const settings = useSyncExternalStore(onForecastSettings, () => forecastSettings(dataset()));
  return [settings, next => setForecastSettings(dataset(), next)];
}

/** Up to 2024 the predecessor the figures are of; from 2025 on the province itself. */
const LAST_OF_63 = 2024;

export interface ForecastView {
  readonly outcome: DeskForecast;
  readonly province: string;
  readonly year: number;
  /** The plan's total for that year, or what was typed instead. */
  readonly target: number | null;
  readonly planTarget: number | null;
  readonly combined: Combined | NotCombined;
  readonly settings: ForecastSettings;
  readonly setSettings: (next: ForecastSettings) => void;
}

/** The forecast of the year in view for the province in view; null while something is being read. */
export function useForecast(): ForecastView | null {
  const constants = useConstants();
  const records = useOfficialRecords();
  const [settings, setSettings] = useForecastSettings();
  const { chosen, comparison } = useProvince();
  const { year, plan } = chosen;
  const province = year <= LAST_OF_63 ? chosen.officialProvince : chosen.province;
  const planTarget = plan?.year === year ? plan.total : null;
  const target = settings.targets[targetKey(province, year)] ?? planTarget;
  const outcome = useMemo(
    () =>
      constants && records
        ? deskForecast({ constants, records, province, year, target, own: ownOf(settings) })
        : null,
    [constants, records, province, year, target, settings],
  );
  const { self } = comparison.total;
  const combined = useMemo(
    () =>
      outcome?.kind === 'forecast'
        ? combine(outcome, target, {
            total: self,
            year: chosen.round?.round.year ?? 0,
            pairs: settings.pairs,
            prior: priorOf(settings),
          })
        : 'no-survey',
    [outcome, target, self, chosen.round, settings],
  );
  return outcome && { outcome, province, year, target, planTarget, combined, settings, setSettings };
}

export const targetKey = (province: string, year: number): string => `${province}/${year}`;

function ownOf({ assumptions }: ForecastSettings): OwnAssumptions {
  const { alpha, phi, idiosyncratic, nationalShock } = assumptions;
  return {
    ...(alpha === undefined ? {} : { alpha }),
    ...(phi === undefined ? {} : { phi }),
    ...(idiosyncratic === undefined ? {} : { idiosyncratic }),
    ...(nationalShock === undefined ? {} : { nationalShock }),
  };
}

function priorOf({ assumptions: { biasMean, biasTau, biasYearly, officialNoise } }: ForecastSettings) {
  return {
    ...(biasMean === undefined ? {} : { mean: biasMean }),
    ...(biasTau === undefined ? {} : { tau: biasTau }),
    ...(biasYearly === undefined ? {} : { yearly: biasYearly }),
    ...(officialNoise === undefined ? {} : { officialNoise }),
  };
}

/** Series and survey joined speak for the province only once the survey's bias is known from past pairs (decision 047). */
export function headline({ outcome, combined }: ForecastView): {
  readonly mean: number;
  readonly sd: number;
  readonly pTarget: number | null;
  readonly isCombined: boolean;
} | null {
  if (outcome.kind === 'withheld') return null;
  if (typeof combined !== 'string' && combined.update.calibrated)
    return {
      mean: combined.update.mean,
      sd: combined.update.sd,
      pTarget: combined.pTarget,
      isCombined: true,
    };
  const { total, pTarget } = outcome.forecast;
  return { mean: total.mean, sd: total.sd, pTarget, isCombined: false };
}
