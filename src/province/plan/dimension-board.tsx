import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS, type DimensionId } from '../../../indicators/ids';
import { pointsOf } from '../../engine/compare/verdict';
import type { Standing } from '../../engine/plan/follow-up';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './plan.module.css';

/** Work and score of each dimension side by side; finished work is no promise of points, and the card says so. */
export function DimensionBoard({ all }: { readonly all: readonly Standing[] }) {
  const { t } = useTranslation('plan');
  return (
    <Card
      flush
      title={t('boardTitle')}
      aside={
        <span className={classes.key}>
          <i className={classes.onTrack} /> {t('keyOnTrack')} <i className={classes.behind} /> {t('keyLate')}
        </span>
      }
    >
      <ul className={classes.dimensions}>
        {DIMENSION_IDS.map(id => (
          <DimensionRow key={id} id={id} own={all.filter(({ task }) => task.dimension === id)} />
        ))}
      </ul>
      <p className={classes.foot}>{t('boardNote')}</p>
    </Card>
  );
}

function DimensionRow({ id, own }: { readonly id: DimensionId; readonly own: readonly Standing[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const level = useProvince().comparison.dimensions.find(one => one.id === id);
  const late = own.filter(one => one.late !== null).length;
  const moving = own.filter(
    ({ state, late }) => late === null && (state === 'doing' || state === 'done'),
  ).length;
  const points = pointsOf(level?.self ?? null);
  const score =
    points === null
      ? format.reason(level?.self ?? null)
      : `${format.points(points)} ${format.half(level?.self ?? null) ?? ''}`;
  return (
    <li>
      <div>
        <strong>{format.labels.dimensions[id].short}</strong>
        <small>
          {score}
          {level?.target != null && (
            <>
              {' '}
              · <b className={classes.target}>{t('targetIs', { target: format.points(level.target) })}</b>
            </>
          )}
        </small>
      </div>
      <Segments moving={moving} late={late} of={own.length} />
      <span className={classes.share}>
        <b>{moving}</b>/{own.length}
      </span>
    </li>
  );
}

const GAP = 1.5;

function Segments({
  moving,
  late,
  of,
}: {
  readonly moving: number;
  readonly late: number;
  readonly of: number;
}) {
  const { t } = useTranslation('plan');
  const width = Math.min(6.6, 112 / Math.max(1, of) - GAP);
  return (
    <svg
      width="112"
      height="14"
      viewBox="0 0 112 14"
      role="img"
      aria-label={t('segmentsSay', { moving, late, of })}
    >
      {Array.from({ length: of }, (_, i) => {
        const fill = i < moving ? 'var(--la-700)' : i < moving + late ? 'var(--nghe-500)' : 'var(--muc-200)';
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity
        return <rect key={i} x={i * (width + GAP)} width={width} height="14" rx="1.5" fill={fill} />;
      })}
    </svg>
  );
}
