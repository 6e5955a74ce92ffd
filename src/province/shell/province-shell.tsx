import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dataset } from '../../storage/device';
import { WorkspaceShell } from '../../ui/shell/workspace-shell';
import { GROUPS } from './places';

/** The analyst's frame: only places that exist, in the order of the work. */
export function ProvinceShell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('province');
  const groups = GROUPS.map(({ title, places }) => ({
    title: title && t(title),
    places: places.map(({ short, label, ...place }) => ({
      ...place,
      label: t(label),
      ...(short === undefined ? {} : { short: t(short) }),
    })),
  }));
  return (
    <WorkspaceShell
      workspace={t('workspace')}
      navigation={t('navigation')}
      groups={groups}
      belowStrip={dataset() === 'sample'}
    >
      {children}
    </WorkspaceShell>
  );
}
