import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComparedLevel } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { Card } from '../../ui/card';
import { reachOf } from '../../ui/marks/axis';
import { type Distance, DistanceRow } from '../../ui/marks/distance-row';
import { OfficialKey, SelfKey, TargetKey } from '../../ui/marks/keys';
import { useFormat } from '../format';
import { GapTable } from './gap-table';
import classes from './overview.module.css';
import { TableToggle } from './table-toggle';
import { VerdictChip } from './verdict-chip';

interface Props {
  readonly dimensions: readonly ComparedLevel[];
  readonly officialYear: number | null;
  readonly planYear: number | null;
}

/** How far each dimension is from its target: eight levels on one axis of distances; the figures one tap away. */
export function GapCard(props: Props) {
  const { t } = useTranslation('province');
  const [asTable, setAsTable] = useState(false);
  const hasTarget = props.dimensions.some(level => level.target !== null);
  const numbers = asTable || !hasTarget;
  return (
    <Card
      flush
      title={hasTarget ? t('gapTitle') : t('gapTitleNoPlan')}
      aside={hasTarget && <TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />}
    >
      {numbers ? <GapTable {...props} /> : <GapRows {...props} />}
      {!numbers && <Keys {...props} />}
    </Card>
  );
}

function Keys({ officialYear, planYear }: Props) {
  const { t } = useTranslation('province');
  return (
    <p className={`${classes.key} ${classes.gapKey}`}>
      <span>
        <SelfKey /> {t('keySelf95')}
      </span>
      {officialYear !== null && (
        <span>
          <OfficialKey /> {t('keyOfficial', { year: officialYear })}
        </span>
      )}
      <span>
        <TargetKey /> {t('keyTargetYear', { year: planYear ?? '' })}
      </span>
    </p>
  );
}

/** Our points and the official ones as distances from the target; null where the plan states none. */
function distanceOf({ self, official, target }: ComparedLevel): Distance | null {
  if (target === null) return null;
  const points = pointsOf(self);
  const band = intervalOf(self);
  return {
    self: points === null ? null : points - target,
    band: band && { lower: band.lower - target, upper: band.upper - target },
    official: official?.points == null ? null : official.points - target,
  };
}

function GapRows({ dimensions, officialYear }: Props) {
  const { t } = useTranslation('province');
  const distances = dimensions.map(distanceOf);
  const reach = reachOf(
    distances.flatMap(distance =>
      distance
        ? [distance.self, distance.band?.lower ?? null, distance.band?.upper ?? null, distance.official]
        : [],
    ),
  );
  return (
    <div className={classes.gaps}>
      <div className={`${classes.gap} ${classes.gapHead}`} aria-hidden="true">
        <span>{t('dimension')}</span>
        <span className={classes.gapAxis}>
          <span>{t('axisBelow')}</span>
          <strong>{t('axisTarget')}</strong>
          <span>{t('axisAbove')}</span>
        </span>
        <span>{t('points')}</span>
        <span>{t('againstTarget')}</span>
      </div>
      {dimensions.map((level, i) => (
        <GapRow
          key={level.id}
          level={level}
          distance={distances[i] ?? null}
          reach={reach}
          year={officialYear}
        />
      ))}
    </div>
  );
}

function GapRow({
  level,
  distance,
  reach,
  year,
}: {
  readonly level: ComparedLevel;
  readonly distance: Distance | null;
  readonly reach: number;
  readonly year: number | null;
}) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const points = pointsOf(level.self);
  const target = level.target === null ? t('none') : format.points(level.target);
  const said = [
    `${format.levelName(level.id)}: ${points === null ? format.reason(level.self) : format.points(points)}`,
    format.range(level.self) && t('sayInterval', { range: format.range(level.self) ?? '' }),
    t('sayTarget', { target }),
    level.official?.points != null &&
      t('sayOfficial', { year: year ?? '', points: format.points(level.official.points) }),
  ];
  return (
    <div className={classes.gap}>
      <Link to={`/tinh/vi-sao/${level.id}`} className={classes.gapName}>
        {format.levelName(level.id)}
        <span className={classes.gapTarget}>
          {t('targetIs', { target })}
          {level.verdict === 'below' && level.gap.gap !== null && (
            <em>, {t('stillShort', { short: format.points(Math.abs(level.gap.gap)) })}</em>
          )}
        </span>
      </Link>
      {distance ? (
        <DistanceRow distance={distance} reach={reach} sentence={said.filter(Boolean).join('; ')} />
      ) : (
        <span className={classes.second}>{t('chipNoTarget')}</span>
      )}
      {level.self === null ? <OfficialEnd level={level} /> : <SelfEnd level={level} />}
    </div>
  );
}

function SelfEnd({ level }: { readonly level: ComparedLevel }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const points = pointsOf(level.self);
  return (
    <>
      <span className={classes.gapPoints}>
        <strong>{points === null ? t('none') : format.points(points)}</strong>{' '}
        <small>{format.half(level.self) ?? (points === null ? '' : t('noErrorShort'))}</small>
      </span>
      <span className={classes.gapWord}>
        {level.verdict === 'withheld' ? (
          <small>{format.reason(level.self)}</small>
        ) : (
          <VerdictChip verdict={level.verdict} />
        )}
      </span>
    </>
  );
}

/** Before the first interview the official figure stands alone, with its own mark. */
function OfficialEnd({ level: { official, officialGap } }: { readonly level: ComparedLevel }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { gap, met } = officialGap;
  return (
    <>
      <span className={classes.gapPoints}>
        <strong>{official?.points == null ? t('none') : `◇ ${format.points(official.points)}`}</strong>
      </span>
      <span className={classes.gapWord}>
        <small>
          {gap === null
            ? t('withheldMissingInSource')
            : t(met ? 'over' : 'short', { gap: format.points(Math.abs(gap)) })}
        </small>
      </span>
    </>
  );
}
