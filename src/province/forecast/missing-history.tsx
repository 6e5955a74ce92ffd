import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { provinceName } from '../../../indicators/provinces';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { StateCard } from '../../ui/state-card';
import { SampleButton } from '../data/sample-button';
import { useFormat } from '../format';
import classes from './forecast.module.css';

/** No forecast yet: what is missing, where it is brought in, and illustrative data to try with. */
export function MissingHistory({
  outcome,
  province,
}: {
  readonly outcome: Extract<DeskForecast, { kind: 'withheld' }>;
  readonly province: string;
}) {
  const { t } = useTranslation('desk');
  const { language } = useFormat();
  const words = { year: outcome.needed, province: provinceName(province, language) };
  const [title, text] = {
    'no-history': [t('missingTitle', words), t('missingDo', words)],
    'too-early': [t('tooEarlyTitle'), t('tooEarlyDo', words)],
    'too-late': [t('tooLateTitle'), t('tooLateDo', words)],
  }[outcome.reason];
  return (
    <StateCard
      icon={<IconHistory size={28} stroke={1.9} aria-hidden="true" />}
      title={title ?? ''}
      text={text ?? ''}
    >
      {outcome.reason === 'no-history' && (
        <div className={classes.ways}>
          <Button component={Link} to="/tinh/chinh-thuc">
            {t('missingImport')}
          </Button>
          <SampleButton />
        </div>
      )}
    </StateCard>
  );
}
