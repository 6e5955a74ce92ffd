import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { StateCard } from '../ui/state-card';
import { CommunesScreen } from './communes/communes-screen';
import { DataScreen } from './data/data-screen';
import { OfficialScreen } from './official/official-screen';
import { OverviewScreen } from './overview/overview-screen';
import { ProvinceShell } from './shell/province-shell';
import { ProvinceProvider } from './state/province-state';
import { WhyScreen } from './why/why-screen';

/** The province analyst's side: everything from this device's database, nothing from the network. */
export function ProvinceRoutes() {
  return (
    <ProvinceShell>
      <ProvinceProvider fallback={error => <NotReadable error={error} />}>
        <Routes>
          <Route index element={<OverviewScreen />} />
          <Route path="vi-sao" element={<WhyScreen />} />
          <Route path="vi-sao/:part" element={<WhyScreen />} />
          <Route path="xa" element={<CommunesScreen />} />
          <Route path="chinh-thuc" element={<OfficialScreen />} />
          <Route path="du-lieu" element={<DataScreen />} />
          <Route path="*" element={<Navigate to="/tinh" replace />} />
        </Routes>
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
