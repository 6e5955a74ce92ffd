import { IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { scoreAt } from '../../engine/compare/comparison';
import { pointsOf } from '../../engine/compare/verdict';
import { PageHead } from '../../ui/shell/page-head';
import { useFormat } from '../format';
import { EmptyOverview } from '../overview/empty-overview';
import { WorkNotice } from '../overview/work-notice';
import { useProvince } from '../state/province-state';
import { CopyButton } from './copy-button';
import { Crumbs } from './crumbs';
import { DimensionPanel } from './dimension-panel';
import { type Place, placeOf } from './place';
import { SubDimensionPanel } from './sub-dimension-panel';
import classes from './why.module.css';

/** From a number back to the answers it was made of: total, dimension, sub-dimension, indicators, people. */
export function WhyScreen() {
  const { part } = useParams();
  const { edition, work } = useProvince();
  const place = placeOf(edition.dimensions, part);
  if (!place) return <Navigate to="/tinh/vi-sao" replace />;
  return (
    <>
      <Head {...place} />
      <WorkNotice />
      {work.scores ? (
        <div className={classes.two}>
          <DimensionPanel {...place} />
          <SubDimensionPanel {...place} scores={work.scores} />
        </div>
      ) : (
        work.work.kind === 'idle' && <EmptyOverview Icon={IconZoomQuestion} />
      )}
    </>
  );
}

function Head({ dimension, sub }: Place) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work } = useProvince();
  const points = pointsOf(work.scores?.province.subDimensions.get(sub.id) ?? null);
  const total = pointsOf(scoreAt(work.scores?.province ?? null, 'total'));
  return (
    <div>
      <Crumbs total={total} dimension={dimension} sub={sub} />
      <PageHead
        title={
          points === null
            ? t('whyTitleWithheld', { id: sub.id })
            : t('whyTitle', { id: sub.id, points: format.points(points, 3) })
        }
      >
        {work.scores && points !== null && (
          <CopyButton dimension={dimension} sub={sub} scores={work.scores} />
        )}
      </PageHead>
    </div>
  );
}
