import { IconListCheck } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { EmptyOverview } from '../overview/empty-overview';
import { WorkNotice } from '../overview/work-notice';
import { useProvince } from '../state/province-state';
import { AppraisalList } from './appraisal-list';
import { CommuneAppraisal } from './commune-appraisal';

/** Thẩm định: all hand-ins of the round, or one of them opened. */
export function AppraisalScreen() {
  const { t } = useClaimWords();
  const { chosen, work } = useProvince();
  const { commune } = useParams();
  const round = chosen.round?.round;
  if (!round)
    return (
      <>
        <PageHead title={t('appraisalTitle')} />
        <EmptyOverview Icon={IconListCheck} />
      </>
    );
  return (
    <>
      <WorkNotice />
      {commune === undefined ? (
        <AppraisalList round={round} scores={work.scores} />
      ) : (
        <CommuneAppraisal key={commune} round={round} commune={commune} scores={work.scores} />
      )}
    </>
  );
}
