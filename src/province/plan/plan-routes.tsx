import { Navigate, Route, Routes } from 'react-router';
import { AgendaScreen } from './agenda-screen';
import { BoardScreen } from './board-screen';
import { FollowScreen } from './follow-screen';
import { OwnScreen } from './own/own-screen';
import { PeriodScreen } from './period-screen';
import { ProposalsScreen } from './proposals/proposals-screen';

/** Everything about one plan, below /tinh/ke-hoach. */
export const PlanRoutes = () => (
  <Routes>
    <Route index element={<FollowScreen />} />
    <Route path="den-han" element={<AgendaScreen />} />
    <Route path="viec-va-diem" element={<BoardScreen />} />
    <Route path="ky" element={<PeriodScreen />} />
    <Route path="de-xuat" element={<ProposalsScreen />} />
    <Route path="lap" element={<OwnScreen />} />
    <Route path="*" element={<Navigate to="/tinh/ke-hoach" replace />} />
  </Routes>
);
