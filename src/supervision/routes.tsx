import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconClipboardList,
  IconFileDescription,
  IconPhoneCall,
  IconProgress,
  IconTransferIn,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Route, Routes, useLocation, useNavigationType } from 'react-router';
import { dataset } from '../storage/device';
import { PageHead } from '../ui/shell/page-head';
import { WorkspaceShell } from '../ui/shell/workspace-shell';
import { StateCard } from '../ui/state-card';
import { BackCheckScreen } from './back-checks/back-check-screen';
import { BoardScreen } from './board/board-screen';
import { IntakeScreen } from './intake/intake-screen';
import { InterviewsScreen } from './interviews/interviews-screen';
import { ProgressScreen } from './progress/progress-screen';
import { ReturnsScreen } from './returns/returns-screen';
import { SupervisionProvider } from './state/supervision-state';

/** The supervisor's workspace: watches and judges interviews, never edits an answer. */
export function SupervisionRoutes() {
  const { t } = useTranslation('supervision');
  useTopOfScreen();
  const places = [
    { to: '/giam-sat', end: true, Icon: IconClipboardList, label: t('navBoard'), short: t('navBoardShort') },
    {
      to: '/giam-sat/phieu',
      Icon: IconFileDescription,
      label: t('navInterviews'),
      short: t('navInterviews'),
    },
    { to: '/giam-sat/tien-do', Icon: IconProgress, label: t('navProgress'), short: t('navProgress') },
    { to: '/giam-sat/goi-lai', Icon: IconPhoneCall, label: t('navBackChecks'), short: t('navBackChecks') },
    { to: '/giam-sat/gui-tra', Icon: IconArrowBackUp, label: t('navReturns') },
    { to: '/giam-sat/nhan-goi', Icon: IconTransferIn, label: t('navIntake') },
  ];
  return (
    <WorkspaceShell
      workspace={t('workspace')}
      navigation={t('navigation')}
      groups={[{ title: null, places }]}
      belowStrip={dataset() === 'sample'}
    >
      <Routes>
        <Route path="nhan-goi" element={<IntakeScreen />} />
        <Route path="*" element={<Watching />} />
      </Routes>
    </WorkspaceShell>
  );
}

/** Another screen begins at its top; one opened from its list stays where it is, and the way back is the browser's. */
function useTopOfScreen(): void {
  const screen = useLocation().pathname.split('/')[2] ?? '';
  const isWayBack = useNavigationType() === 'POP';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another screen begins anew
  useEffect(() => {
    if (!isWayBack) scrollTo({ top: 0 });
  }, [screen]);
}

/** What needs interviews on this device. */
const Watching = () => (
  <SupervisionProvider none={<Nothing />}>
    <Routes>
      <Route index element={<BoardScreen />} />
      <Route path="phieu" element={<InterviewsScreen />} />
      <Route path="phieu/:id" element={<InterviewsScreen />} />
      <Route path="tien-do" element={<ProgressScreen />} />
      <Route path="gui-tra" element={<ReturnsScreen />} />
      <Route path="goi-lai" element={<BackCheckScreen />} />
      <Route path="goi-lai/:id" element={<BackCheckScreen />} />
      <Route path="*" element={<Navigate to="/giam-sat" replace />} />
    </Routes>
  </SupervisionProvider>
);

function Nothing() {
  const { t } = useTranslation('supervision');
  return (
    <>
      <PageHead title={t('boardTitle')} />
      <StateCard
        icon={<IconClipboardList size={26} stroke={1.9} aria-hidden="true" />}
        title={t('emptyTitle')}
        text={t('emptyText')}
      >
        <Button component={Link} to="/giam-sat/nhan-goi">
          {t('emptyGo')}
        </Button>
      </StateCard>
    </>
  );
}
