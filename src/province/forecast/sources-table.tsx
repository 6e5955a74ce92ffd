import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../../scoring/forecast/probability';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { useDeskFormat } from './desk-format';
import classes from './forecast.module.css';
import type { ForecastView } from './use-forecast';

interface Line {
  readonly name: string;
  readonly mean: number;
  readonly p80: Interval;
  readonly p95: Interval | null;
  readonly pTarget: number | null;
}

/** Series, survey and both joined, side by side and never one number. */
export function SourcesTable({
  view,
  outcome,
  short = false,
}: {
  readonly view: ForecastView;
  readonly outcome: Extract<DeskForecast, { kind: 'forecast' }>;
  readonly short?: boolean;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { combined, target } = view;
  const { forecast, history } = outcome;
  const { total, pTarget } = forecast;
  const lines: Line[] = [
    {
      name: t('lineSeries', { from: history.used[0] ?? '', to: history.used.at(-1) ?? '' }),
      ...total,
      pTarget,
    },
  ];
  if (typeof combined !== 'string') {
    const { update, survey80 } = combined;
    lines.push({ name: t('lineSurvey'), mean: update.survey.own, p80: survey80, p95: null, pTarget: null });
    lines.push({
      name: t('lineCombined'),
      mean: update.mean,
      p80: update.p80,
      p95: update.p95,
      pTarget: combined.pTarget,
    });
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} aria-label={t('sourcesTable')} tabIndex={0}>
        <table className={classes.sources}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('columnPoints')}</th>
              <th scope="col">{t('column80')}</th>
              {!short && <th scope="col">{t('column95')}</th>}
              {target !== null && <th scope="col">{t('columnTarget')}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>
                  <strong>{format.points(line.mean)}</strong>
                </td>
                <td>{format.between(line.p80)}</td>
                {!short && <td>{line.p95 ? format.between(line.p95) : '–'}</td>}
                {target !== null && <td>{line.pTarget === null ? '–' : format.chance(line.pTarget)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {typeof combined === 'string' ? (
        <p className={classes.note}>{t(`notCombined_${combined}`)}</p>
      ) : (
        !combined.update.calibrated && (
          <p className={classes.note}>
            <IconAlertTriangle size={16} stroke={2} aria-hidden="true" /> {t('uncalibrated')}
          </p>
        )
      )}
    </>
  );
}
