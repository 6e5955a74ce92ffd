import { IconChartRadar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedLevel } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { Card } from '../../ui/card';
import { OfficialLineKey, SelfLineKey, TargetTickKey } from '../../ui/marks/keys';
import { Radar } from '../../ui/marks/radar';
import { useFormat } from '../format';
import classes from './overview.module.css';
import { TableToggle } from './table-toggle';

interface Props {
  readonly dimensions: readonly ComparedLevel[];
  readonly officialYear: number | null;
}

/** Eight dimensions as a picture; the same figures as a table one tap away. */
export function RadarCard(props: Props) {
  const { t } = useTranslation('province');
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={t('radarTitle')}
      note={t('radarScale')}
      className={classes.radarCard}
      aside={<TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} Picture={IconChartRadar} />}
    >
      {asTable ? <RadarTable {...props} /> : <RadarPicture {...props} />}
    </Card>
  );
}

function RadarPicture({ dimensions, officialYear }: Props) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const hasTarget = dimensions.some(level => level.target !== null);
  return (
    <>
      <div className={classes.radar}>
        <Radar
          sentence={t('sayRadar', { list: useRadarSentence(dimensions) })}
          tick={value => format.points(value, 0)}
          axes={dimensions.map(level => ({
            id: level.id,
            name: format.radarName(level.id),
            self: pointsOf(level.self),
            interval: intervalOf(level.self),
            official: level.official?.points ?? null,
            target: level.target,
          }))}
        />
      </div>
      <p className={classes.key}>
        <span>
          <SelfLineKey /> {t('keySelf')}
        </span>
        {officialYear !== null && (
          <span>
            <OfficialLineKey /> {officialYear} ◇
          </span>
        )}
        {hasTarget && (
          <span>
            <TargetTickKey /> {t('keyTarget')}
          </span>
        )}
      </p>
    </>
  );
}

function useRadarSentence(dimensions: readonly ComparedLevel[]): string {
  const format = useFormat();
  return dimensions
    .map(({ id, self }) => {
      const points = pointsOf(self);
      return `${format.levelName(id)} ${points === null ? format.reason(self) : format.points(points)}`;
    })
    .join('; ');
}

function RadarTable({ dimensions, officialYear }: Props) {
  const { t } = useTranslation('province');
  const format = useFormat();
  return (
    <table className={classes.small}>
      <thead>
        <tr>
          <th scope="col">{t('dimension')}</th>
          <th scope="col">{t('selfShort')}</th>
          <th scope="col">{officialYear ?? ''} ◇</th>
          <th scope="col">{t('keyTarget')}</th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ id, self, official, target }) => {
          const points = pointsOf(self);
          return (
            <tr key={id}>
              <th scope="row">{format.levelName(id)}</th>
              <td>
                <strong>{points === null ? t('none') : format.points(points)}</strong>
                <small>{format.half(self) ?? format.reason(self)}</small>
              </td>
              <td>{official?.points == null ? t('none') : format.points(official.points)}</td>
              <td>{target === null ? t('none') : format.points(target)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
