import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type OpenKeys, useOpenKeys } from '../../office/open-keys';
import { UnlockForm } from '../../office/unlock-form';
import { StateCard } from '../../ui/state-card';
import { useOffice } from './use-office';

/** Gives open keys to what needs them; else says how to get there. */
export function WithKeys({
  why,
  children,
}: {
  readonly why?: string;
  readonly children: (open: OpenKeys) => ReactNode;
}) {
  const { loading, made } = useOffice();
  const open = useOpenKeys(made);
  if (loading) return null;
  if (made === null) return <NoKeysYet />;
  return open ? children(open) : <UnlockForm office={made} {...(why ? { why } : {})} />;
}

export function NoKeysYet() {
  const { t } = useTranslation('exchange');
  return (
    <StateCard
      icon={<IconKey size={28} stroke={1.9} aria-hidden="true" />}
      title={t('office.keysNone')}
      text={t('office.keysNoneText')}
    >
      <Button component={Link} to="/tinh/tiep-nhan/khoa">
        {t('office.publishGoKeys')}
      </Button>
    </StateCard>
  );
}
