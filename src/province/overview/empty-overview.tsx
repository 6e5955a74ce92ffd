import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateCard } from '../../ui/state-card';
import { SampleButton } from '../data/sample-button';
import classes from './overview.module.css';

/** Nothing here yet: what there will be, and the three ways to go on. */
export function EmptyOverview({ Icon }: { readonly Icon: Icon }) {
  const { t } = useTranslation('province');
  return (
    <StateCard
      icon={<Icon size={28} stroke={1.9} aria-hidden="true" />}
      title={t('emptyTitle')}
      text={t('emptyWhat')}
    >
      <div className={classes.ways}>
        <Button component={Link} to="/tinh/chinh-thuc">
          {t('emptyOfficial')}
        </Button>
        <SampleButton />
        <Button component={Link} to="/phong-van" variant="subtle">
          {t('emptyInterview')}
        </Button>
      </div>
    </StateCard>
  );
}
