import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { StartScreen } from './start/start-screen';
import { dataset, workspace } from './storage/device';
import { SyntheticStrip } from './ui/synthetic-strip';

// Each workspace is a piece of its own: an interviewer's phone never executes the province's charts.
const Fieldwork = lazy(() => import('./fieldwork/routes').then(m => ({ default: m.FieldworkRoutes })));
const Province = lazy(() => import('./province/routes').then(m => ({ default: m.ProvinceRoutes })));

const HOME = { fieldwork: '/phong-van', province: '/tinh' } as const;

/** Opens where the device was set to work; the first start asks. */
export function App() {
  const { t } = useTranslation();
  const home = workspace();
  return (
    <>
      {dataset() === 'sample' && <SyntheticStrip />}
      <Suspense fallback={<p style={{ padding: 24 }}>{t('loading')}</p>}>
        <Routes>
          <Route path="/" element={home ? <Navigate to={HOME[home]} replace /> : <StartScreen />} />
          <Route path="/bat-dau" element={<StartScreen />} />
          <Route path="/phong-van/*" element={<Fieldwork />} />
          <Route path="/tinh/*" element={<Province />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </>
  );
}
