import { useTranslation } from 'react-i18next';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { YearChart } from '../../ui/marks/year-chart';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { chartBreaks, type HistorySeries } from './history-series';

/** One series as a chart, with the plan's target and (for total and dimensions) our own estimate of the round's year. */
export function Lines({
  series,
  years,
  size,
  withOwn = false,
}: {
  readonly series: HistorySeries;
  readonly years: readonly [number, number];
  readonly size: { readonly width: number; readonly height: number };
  readonly withOwn?: boolean;
}) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { chosen, comparison } = useProvince();
  const level = [comparison.total, ...comparison.dimensions].find(({ id }) => id === series.code);
  const planYear = chosen.plan?.year ?? null;
  const inRange = (year: number | null): year is number =>
    year !== null && year >= years[0] && year <= years[1];
  const target =
    level && level.target !== null && inRange(planYear) ? { year: planYear, value: level.target } : null;
  const own = pointsOf(level?.self ?? null);
  const roundYear = chosen.round?.round.year ?? null;
  const known = series.official.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const name =
    level?.id !== undefined
      ? format.levelName(level.id)
      : `${series.code} ${format.labels.subDimensions[series.code as keyof typeof format.labels.subDimensions]?.short}`;
  const sentence =
    first?.value != null && last?.value != null
      ? t('sayHistory', {
          name,
          from: first.year,
          to: last.year,
          first: format.points(first.value),
          last: format.points(last.value),
          n: known.length,
        })
      : t('sayNoHistory', { name });
  return (
    <YearChart
      official={series.official}
      national={series.national}
      breaks={chartBreaks(series)}
      target={target}
      own={
        withOwn && own !== null && inRange(roundYear)
          ? { year: roundYear, value: own, band: intervalOf(level?.self ?? null) }
          : null
      }
      years={years}
      size={size}
      sentence={sentence}
      tick={format.points}
    />
  );
}
