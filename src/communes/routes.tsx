import {
  IconBuildingCommunity,
  IconChecklist,
  IconPrinter,
  IconSquareCheck,
  IconTransfer,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { type CommuneChoice, communeChoice, setCommuneChoice } from '../storage/commune-choice';
import { dataset } from '../storage/device';
import { WorkspaceShell } from '../ui/shell/workspace-shell';
import { ChooseScreen } from './choose/choose-screen';
import { ClaimScreen } from './claim/claim-screen';
import { FilesScreen } from './files/files-screen';
import { HomeScreen } from './home/home-screen';
import { SheetScreen } from './sheet/sheet-screen';
import { CommuneProvider } from './state/commune-state';
import { TasksScreen } from './tasks/tasks-screen';

/** The commune official's side: one commune, one round, everything on this device. */
export function CommunesRoutes() {
  const [choice, setChoice] = useState<CommuneChoice | null>(() => communeChoice(dataset()));
  const change = () => {
    setCommuneChoice(dataset(), null);
    setChoice(null);
  };
  const moveTo = (round: string) => {
    if (choice === null) return;
    setCommuneChoice(dataset(), { ...choice, round });
    setChoice({ ...choice, round });
  };
  const choosing = <ChooseScreen onChosen={setChoice} />;
  return (
    <CommunesShell isChosen={choice !== null}>
      {choice === null ? (
        choosing
      ) : (
        <CommuneProvider key={`${choice.round}/${choice.commune}`} choice={choice} gone={choosing}>
          <Routes>
            <Route index element={<HomeScreen onChange={change} />} />
            <Route path="tu-cham" element={<ClaimScreen />} />
            <Route path="tu-cham/:criterion" element={<ClaimScreen />} />
            <Route path="viec" element={<TasksScreen />} />
            <Route path="gui-nhan" element={<FilesScreen onRound={moveTo} />} />
            <Route path="phieu" element={<SheetScreen />} />
            <Route path="*" element={<Navigate to="/xa" replace />} />
          </Routes>
        </CommuneProvider>
      )}
    </CommunesShell>
  );
}

function CommunesShell({ isChosen, children }: { readonly isChosen: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('communes');
  const { t: files } = useTranslation('communeFiles');
  const places = [
    { to: '/xa', end: true, Icon: IconBuildingCommunity, label: t('navHome'), short: t('navHomeShort') },
    { to: '/xa/tu-cham', Icon: IconSquareCheck, label: t('navClaim'), short: t('navClaim') },
    { to: '/xa/viec', Icon: IconChecklist, label: t('navTasks'), short: t('navTasksShort') },
    { to: '/xa/gui-nhan', Icon: IconTransfer, label: files('nav'), short: files('navShort') },
    { to: '/xa/phieu', Icon: IconPrinter, label: t('navSheet') },
  ];
  return (
    <WorkspaceShell
      workspace={t('workspace')}
      navigation={t('navigation')}
      groups={[{ title: null, places: isChosen ? places : places.slice(0, 1) }]}
      belowStrip={dataset() === 'sample'}
    >
      {children}
    </WorkspaceShell>
  );
}
