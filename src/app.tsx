import { type ComponentType, lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import classes from './app.module.css';
import { LockGate } from './fieldwork/lock/lock-gate';
import { FieldworkRoutes } from './fieldwork/routes';
import { HOME } from './start/home-of';
import { dataset, onDeviceChange, workspace } from './storage/device';
import { SyntheticStrip } from './ui/synthetic-strip';
import { officeWording } from './wording/i18n';

// The interviewer's list is in the first piece; each laptop workspace is one of its own, which a phone never executes.
const inMantine = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [{ MantineRoom }, Screens] = await Promise.all([
      import('./ui/mantine-room'),
      load(),
      officeWording(),
    ]);
    return {
      default: () => (
        <MantineRoom>
          <Screens />
        </MantineRoom>
      ),
    };
  });
const Province = inMantine(() => import('./province/routes').then(m => m.ProvinceRoutes));
const Supervision = inMantine(() => import('./supervision/routes').then(m => m.SupervisionRoutes));
const Communes = inMantine(() => import('./communes/routes').then(m => m.CommunesRoutes));
const StartScreen = lazy(() => import('./start/start-screen').then(m => ({ default: m.StartScreen })));
const Settings = lazy(() => import('./start/settings-screen').then(m => ({ default: m.SettingsScreen })));

/** Opens where the device was set to work; the first start asks. Switching the data in view starts the screens over. */
export function App() {
  const { t } = useTranslation();
  const inView = useSyncExternalStore(onDeviceChange, dataset);
  const job = workspace();
  return (
    <div className={inView === 'sample' ? classes.belowStrip : undefined}>
      {inView === 'sample' && <SyntheticStrip />}
      <Suspense fallback={<p className={classes.opening}>{t('loading')}</p>}>
        <LockGate>
          <Routes>
            <Route path="/" element={job ? <Navigate to={HOME[job]} replace /> : <StartScreen />} />
            <Route path="/bat-dau" element={<StartScreen />} />
            <Route path="/cai-dat" element={<Settings />} />
            <Route path="/phong-van/*" element={<FieldworkRoutes key={inView} />} />
            <Route path="/tinh/*" element={<Province key={inView} />} />
            <Route path="/giam-sat/*" element={<Supervision key={inView} />} />
            <Route path="/xa/*" element={<Communes key={inView} />} />
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </LockGate>
      </Suspense>
    </div>
  );
}
