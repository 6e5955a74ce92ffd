import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scoreAt } from '../../engine/compare/comparison';
import { pointsOf } from '../../engine/compare/verdict';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import type { Place } from './place';
import classes from './why.module.css';

export function Crumbs({ total, dimension, sub }: Place & { readonly total: number | null }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work } = useProvince();
  const points = pointsOf(scoreAt(work.scores?.province ?? null, dimension.id));
  const after = <IconChevronRight size={17} stroke={1.9} aria-hidden="true" />;
  return (
    <nav className={classes.crumbs} aria-label={t('navWhy')}>
      <Link to="/tinh">
        {t('whyCrumbTotal', { points: total === null ? t('none') : format.points(total) })}
      </Link>
      {after}
      <Link to={`/tinh/vi-sao/${dimension.id}`}>
        {format.levelName(dimension.id)} {points === null ? '' : format.points(points)}
      </Link>
      {after}
      <span aria-current="page">
        {sub.id} {format.labels.subDimensions[sub.id]?.short}
      </span>
    </nav>
  );
}
