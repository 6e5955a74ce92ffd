// The product's own interview screen on a draft in a real database, autosave on.
import '../../../../src/ui/fonts.css';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { createRoot } from 'react-dom/client';
import { HashRouter, Route, Routes } from 'react-router';
import { InterviewScreen } from '../../../../src/fieldwork/runner/interview-screen';
import { database } from '../../../../src/storage/database';
import { putDraft } from '../../../../src/storage/interviews';
import { startWording } from '../../../../src/wording/i18n';
import { HOUSEHOLD_2021 } from '../../../../surveys/household/questionnaire';
import { START_DATA, START_PAGE } from './start-data';

const { id, version } = HOUSEHOLD_2021;
await startWording('vi');
await putDraft(database('real'), {
  id: 'bench',
  status: 'draft',
  round: 'bench',
  questionnaire: { id, version },
  place: { province: '56', commune: '22651', village: 'Thôn Đông' },
  language: 'vi',
  startedAt: '2025-11-10T07:00:00+07:00',
  updatedAt: '2025-11-10T07:00:00+07:00',
  data: START_DATA,
  position: { page: START_PAGE, question: null },
});
location.hash = '#/bench';
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <HashRouter>
      <Routes>
        <Route path=":id" element={<InterviewScreen />} />
      </Routes>
    </HashRouter>,
  );
