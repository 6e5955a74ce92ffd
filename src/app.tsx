import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import classes from './app.module.css';
import { HOME, StartScreen } from './start/start-screen';
import { dataset, onDeviceChange, workspace } from './storage/device';
import { SyntheticStrip } from './ui/synthetic-strip';

// Each workspace is a piece of its own: an interviewer's phone never executes the province's charts.
const fieldwork = () => import('./fieldwork/routes').then(m => ({ default: m.FieldworkRoutes }));
const Fieldwork = lazy(fieldwork);
const Province = lazy(() => import('./province/routes').then(m => ({ default: m.ProvinceRoutes })));
const Settings = lazy(() => import('./start/settings-screen').then(m => ({ default: m.SettingsScreen })));

// The piece this device works with is asked for at once, not after the first screen was drawn without it.
if (workspace() === 'fieldwork') fieldwork().catch(() => undefined);

/** Opens where the device was set to work; the first start asks. Switching the data in view starts the screens over. */
export function App() {
  const { t } = useTranslation();
  const inView = useSyncExternalStore(onDeviceChange, dataset);
  const job = workspace();
  return (
    <div className={inView === 'sample' ? classes.belowStrip : undefined}>
      {inView === 'sample' && <SyntheticStrip />}
      <Suspense fallback={<p className={classes.opening}>{t('loading')}</p>}>
        <Routes>
          <Route path="/" element={job ? <Navigate to={HOME[job]} replace /> : <StartScreen />} />
          <Route path="/bat-dau" element={<StartScreen />} />
          <Route path="/cai-dat" element={<Settings />} />
          <Route path="/phong-van/*" element={<Fieldwork key={inView} />} />
          <Route path="/tinh/*" element={<Province key={inView} />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </div>
  );
}
