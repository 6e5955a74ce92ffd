import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { provinceName } from '../../../indicators/provinces';
import { PageHead } from '../../ui/shell/page-head';
import { useFormat } from '../format';
import { ChooseButton } from '../overview/choose-button';
import { useProvince } from '../state/province-state';
import { AssumptionsCard } from './assumptions-card';
import { ChanceCard } from './chance-card';
import { DimensionsCard } from './dimensions-card';
import classes from './forecast.module.css';
import { LimitsCard } from './limits-card';
import { MissingHistory } from './missing-history';
import { useForecast } from './use-forecast';

/** Next official score: how likely the target is, each part with its interval, and what the forecast rests on. */
export function ForecastScreen() {
  const { t } = useTranslation('desk');
  const { language } = useFormat();
  const { chosen } = useProvince();
  const view = useForecast();
  const name = provinceName(view?.province ?? chosen.province, language);
  return (
    <>
      <PageHead title={t('forecastTitle', { year: chosen.year })} sub={t('forecastSub', { province: name })}>
        <Button
          component={Link}
          to="/tinh/neu-cai-thien"
          variant="outline"
          leftSection={<IconAdjustments size={20} stroke={1.9} aria-hidden="true" />}
        >
          {t('toWhatIf')}
        </Button>
        <ChooseButton />
      </PageHead>
      {view?.outcome.kind === 'withheld' && (
        <MissingHistory outcome={view.outcome} province={view.province} />
      )}
      {view?.outcome.kind === 'forecast' && (
        <div className={classes.screen}>
          <ChanceCard view={view} outcome={view.outcome} />
          <div className={classes.columns}>
            <DimensionsCard
              outcome={view.outcome}
              plan={chosen.plan?.year === view.year ? chosen.plan : null}
            />
            <div className={classes.stack}>
              <AssumptionsCard view={view} outcome={view.outcome} />
              <LimitsCard outcome={view.outcome} />
            </div>
          </div>
        </div>
      )}
    </>
  );
}
