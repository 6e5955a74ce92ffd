import {
  type Icon,
  IconAdjustments,
  IconBuildingCommunity,
  IconCertificate,
  IconChartDots3,
  IconChartRadar,
  IconChecklist,
  IconClipboardList,
  IconDatabase,
  IconFileText,
  IconGavel,
  IconHistory,
  IconPrinter,
  IconTableExport,
  IconTransferIn,
  IconZoomQuestion,
} from '@tabler/icons-react';
import type { province } from '../../wording/vi/province';

type Word = keyof typeof province;

interface Place {
  readonly to: string;
  readonly Icon: Icon;
  readonly label: Word;
  readonly short?: Word;
  readonly end?: boolean;
}

/** The screens of the workspace, grouped by what they are for; `short`: one of the few in the bar at the thumb. */
export const GROUPS: readonly { readonly title: Word | null; readonly places: readonly Place[] }[] = [
  {
    title: 'groupResults',
    places: [
      { to: '/tinh', end: true, Icon: IconChartRadar, label: 'navOverview', short: 'navOverviewShort' },
      { to: '/tinh/vi-sao', Icon: IconZoomQuestion, label: 'navWhy', short: 'navWhyShort' },
      { to: '/tinh/du-bao', Icon: IconChartDots3, label: 'navForecast' },
      { to: '/tinh/neu-cai-thien', Icon: IconAdjustments, label: 'navWhatIf' },
      { to: '/tinh/lich-su', Icon: IconHistory, label: 'navHistory' },
    ],
  },
  {
    title: 'groupPlan',
    places: [
      { to: '/tinh/ke-hoach', Icon: IconChecklist, label: 'navPlan' },
      { to: '/tinh/bao-cao', Icon: IconFileText, label: 'navReport' },
    ],
  },
  {
    title: 'groupCommunes',
    places: [
      { to: '/tinh/xa', Icon: IconBuildingCommunity, label: 'navCommunes', short: 'navCommunesShort' },
      { to: '/tinh/tham-dinh', Icon: IconGavel, label: 'navAppraisal' },
    ],
  },
  {
    title: 'groupData',
    places: [
      { to: '/tinh/chinh-thuc', Icon: IconCertificate, label: 'navOfficial', short: 'navOfficialShort' },
      { to: '/tinh/dot-khao-sat', Icon: IconClipboardList, label: 'navRounds' },
      { to: '/tinh/ban-giay', Icon: IconPrinter, label: 'navPaper' },
      { to: '/tinh/tiep-nhan', Icon: IconTransferIn, label: 'navExchange' },
      { to: '/tinh/xuat-nhap', Icon: IconTableExport, label: 'navInterop' },
      { to: '/tinh/du-lieu', Icon: IconDatabase, label: 'navData' },
    ],
  },
];
