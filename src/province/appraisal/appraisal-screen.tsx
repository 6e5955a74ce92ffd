import { IconListCheck } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { EmptyOverview } from '../overview/empty-overview';
import { WorkNotice } from '../overview/work-notice';
import { AppraisalList } from './appraisal-list';
import { CommuneAppraisal } from './commune-appraisal';
import { useClaimRound } from './use-claim-round';

/** Thẩm định: all hand-ins of the round, or one of them opened. */
export function AppraisalScreen() {
  const { t } = useClaimWords();
  const { commune } = useParams();
  const found = useClaimRound();
  if (found === undefined) return null;
  if (found === null)
    return (
      <>
        <PageHead title={t('appraisalTitle')} />
        <EmptyOverview Icon={IconListCheck} />
      </>
    );
  const { round, scores } = found;
  return (
    <>
      <WorkNotice />
      {commune === undefined ? (
        <AppraisalList round={round} scores={scores} />
      ) : (
        <CommuneAppraisal key={commune} round={round} commune={commune} scores={scores} />
      )}
    </>
  );
}
