import { IconAlertCircle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { StateCard } from '../ui/state-card';
import { DataScreen } from './data/data-screen';
import { OfficialScreen } from './official/official-screen';
import { OverviewScreen } from './overview/overview-screen';
import { ProvinceShell } from './shell/province-shell';
import { ProvinceProvider } from './state/province-state';
import { WhyScreen } from './why/why-screen';

// Heavy screens are pieces of their own, fetched when first opened.
const ForecastScreen = lazy(() =>
  import('./forecast/forecast-screen').then(m => ({ default: m.ForecastScreen })),
);

const WhatIfScreen = lazy(() => import('./what-if/what-if-screen').then(m => ({ default: m.WhatIfScreen })));
const HistoryScreen = lazy(() =>
  import('./history/history-screen').then(m => ({ default: m.HistoryScreen })),
);
const PlanRoutes = lazy(() => import('./plan/plan-routes').then(m => ({ default: m.PlanRoutes })));
const ReportScreen = lazy(() => import('./report/report-screen').then(m => ({ default: m.ReportScreen })));

const InteropScreen = lazy(() =>
  import('./interop/interop-screen').then(m => ({ default: m.InteropScreen })),
);
const RoundRoutes = lazy(() => import('./round/round-routes').then(m => ({ default: m.RoundRoutes })));
const PaperScreen = lazy(() => import('./paper/paper-screen').then(m => ({ default: m.PaperScreen })));
const Exchange = lazy(() => import('./exchange/exchange-screen').then(m => ({ default: m.ExchangeScreen })));

const CommunesScreen = lazy(() =>
  import('./communes/compare-screen').then(m => ({ default: m.CommunesScreen })),
);
const AppraisalScreen = lazy(() =>
  import('./appraisal/appraisal-screen').then(m => ({ default: m.AppraisalScreen })),
);
const SheetsScreen = lazy(() => import('./appraisal/sheets-screen').then(m => ({ default: m.SheetsScreen })));
const IndexScreen = lazy(() => import('./appraisal/index-screen').then(m => ({ default: m.IndexScreen })));

/** The province analyst's side: everything from this device's database, nothing from the network. */
export function ProvinceRoutes() {
  return (
    <ProvinceShell>
      <ProvinceProvider fallback={error => <NotReadable error={error} />}>
        <Suspense fallback={null}>
          <Routes>
            <Route index element={<OverviewScreen />} />
            <Route path="vi-sao" element={<WhyScreen />} />
            <Route path="vi-sao/:part" element={<WhyScreen />} />
            <Route path="du-bao" element={<ForecastScreen />} />
            <Route path="neu-cai-thien" element={<WhatIfScreen />} />
            <Route path="lich-su" element={<HistoryScreen />} />
            <Route path="ke-hoach/*" element={<PlanRoutes />} />
            <Route path="bao-cao" element={<ReportScreen />} />
            <Route path="xa" element={<CommunesScreen />} />
            <Route path="tham-dinh" element={<AppraisalScreen />} />
            <Route path="tham-dinh/phieu" element={<SheetsScreen />} />
            <Route path="tham-dinh/:commune" element={<AppraisalScreen />} />
            <Route path="bo-chi-so-xa" element={<IndexScreen />} />
            <Route path="chinh-thuc" element={<OfficialScreen />} />
            <Route path="du-lieu" element={<DataScreen />} />
            <Route path="xuat-nhap" element={<InteropScreen />} />
            <Route path="dot-khao-sat/*" element={<RoundRoutes />} />
            <Route path="ban-giay" element={<PaperScreen />} />
            <Route path="tiep-nhan/*" element={<Exchange />} />
            <Route path="*" element={<Navigate to="/tinh" replace />} />
          </Routes>
        </Suspense>
      </ProvinceProvider>
    </ProvinceShell>
  );
}

function NotReadable({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('province');
  return (
    <StateCard
      tone="error"
      icon={<IconAlertCircle size={26} stroke={1.9} aria-hidden="true" />}
      title={t('failedTitle')}
      text={`${t('failedKept')} ${t('failedDo')}`}
      details={error instanceof Error ? error.message : String(error)}
    />
  );
}
