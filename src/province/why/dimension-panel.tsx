import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { SubDimension } from '../../../indicators/edition';
import { scoreAt } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { Card } from '../../ui/card';
import { ShareBar } from '../../ui/marks/share-bar';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import type { Place } from './place';
import classes from './why.module.css';

/** One dimension: its points and the equal parts they are the sum of. */
export function DimensionPanel({ dimension, sub }: Place) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const navigate = useNavigate();
  const { edition, work, comparison } = useProvince();
  const score = scoreAt(work.scores?.province ?? null, dimension.id);
  const level = comparison.dimensions.find(({ id }) => id === dimension.id);
  const points = pointsOf(score);
  const n = dimension.subDimensions.length;
  const beside = [
    format.half(score) ?? format.reason(score),
    level?.target == null ? null : t('targetIs', { target: format.points(level.target) }),
  ];
  return (
    <Card flush>
      <div className={classes.panelHead}>
        <Select
          aria-label={t('dimension')}
          allowDeselect={false}
          data={edition.dimensions.map(({ id }) => ({ value: id, label: format.levelName(id) }))}
          value={dimension.id}
          onChange={id => id && void navigate(`/tinh/vi-sao/${id}`)}
        />
        <p className={classes.panelNumber}>
          <strong>{points === null ? t('none') : format.points(points)}</strong>
          <span>{beside.filter(Boolean).join(' · ')}</span>
        </p>
        <p className={classes.small}>
          {t('whyParts', { n, low: format.points(1 / n), high: format.points(10 / n) })}
        </p>
      </div>
      {dimension.subDimensions.map(part => (
        <Part key={part.id} part={part} n={n} isOpen={part.id === sub.id} />
      ))}
      <Sum dimension={dimension} sub={sub} />
    </Card>
  );
}

function Part({
  part,
  n,
  isOpen,
}: {
  readonly part: SubDimension;
  readonly n: number;
  readonly isOpen: boolean;
}) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work, official } = useProvince();
  const score = work.scores?.province.subDimensions.get(part.id) ?? null;
  const points = pointsOf(score);
  const given = official?.subDimensions[part.id] ?? null;
  const shown = points === null ? t('none') : format.points(points, 3);
  const beneath = [
    format.half(score) ?? format.reason(score),
    given === null ? null : t('whyOfficial', { year: official?.year ?? '', points: format.points(given) }),
  ].filter(Boolean);
  const name = `${part.id} ${format.labels.subDimensions[part.id]?.short ?? ''}`;
  return (
    <Link to={`/tinh/vi-sao/${part.id}`} className={classes.part} aria-current={isOpen ? 'true' : undefined}>
      <span className={classes.partName}>
        {name}
        <strong>{shown}</strong>
      </span>
      <ShareBar
        points={points}
        band={intervalOf(score)}
        official={given}
        low={1 / n}
        high={10 / n}
        sentence={`${name}: ${shown}; ${beneath.join('; ')}`}
      />
      <span className={classes.small}>{beneath.join(' · ')}</span>
    </Link>
  );
}

function Sum({ dimension }: Place) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work } = useProvince();
  const total = pointsOf(scoreAt(work.scores?.province ?? null, dimension.id));
  if (total === null) return null;
  const parts = dimension.subDimensions.map(({ id }) =>
    pointsOf(work.scores?.province.subDimensions.get(id) ?? null),
  );
  const sum = parts.map(points => (points === null ? t('none') : format.points(points, 3))).join(' + ');
  return <p className={classes.sum}>{t('whySum', { sum, points: format.points(total, 3) })}</p>;
}
