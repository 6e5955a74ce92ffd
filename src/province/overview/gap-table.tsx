import { useTranslation } from 'react-i18next';
import type { ComparedLevel } from '../../engine/compare/comparison';
import { pointsOf } from '../../engine/compare/verdict';
import { useFormat } from '../format';
import classes from './overview.module.css';
import { PlacementBadge } from './total-card';

/** Every figure of the comparison, for reading out and for paper. */
export function GapTable({
  dimensions,
  officialYear,
}: {
  readonly dimensions: readonly ComparedLevel[];
  readonly officialYear: number | null;
}) {
  const { t } = useTranslation('province');
  return (
    <div className={classes.scroll}>
      <table className={classes.wide}>
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('selfShort')}</th>
            <th scope="col">n</th>
            <th scope="col">{t('selfGroup')}</th>
            <th scope="col">{t('keyTarget')}</th>
            <th scope="col">{t('distance')}</th>
            <th scope="col">
              {t('officialShort')} {officialYear ?? ''}
            </th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map(level => (
            <GapTableRow key={level.id} level={level} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GapTableRow({ level }: { readonly level: ComparedLevel }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { self, official, target, gap, selfPlacement } = level;
  const points = pointsOf(self);
  return (
    <tr>
      <th scope="row">{format.levelName(level.id)}</th>
      <td>
        <strong>{points === null ? t('none') : format.points(points)}</strong>{' '}
        <small>{format.range(self) ?? format.reason(self)}</small>
      </td>
      <td>{format.whole(self?.n ?? 0)}</td>
      <td>{selfPlacement ? <PlacementBadge placement={selfPlacement} /> : t('none')}</td>
      <td className={classes.target}>{target === null ? t('none') : format.points(target)}</td>
      <td>{gap.gap === null ? t('none') : format.signed(gap.gap)}</td>
      <td>
        {official?.points == null ? t('none') : format.points(official.points)}
        {official?.rank != null && (
          <small>
            {' '}
            {official.rank}/{official.of}
          </small>
        )}
      </td>
    </tr>
  );
}
