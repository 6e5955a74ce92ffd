import { Button, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText, IconPlayerStop, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useForecast } from '../forecast/use-forecast';
import { WorkNotice } from '../overview/work-notice';
import { DayInput } from '../plan/day-input';
import { usePlanDay } from '../plan/use-plan-desk';
import { useProvince } from '../state/province-state';
import { CommunePage } from './commune-page';
import { exportReport } from './export-report';
import { FirstPage } from './first-page';
import { MethodPage } from './method-page';
import type { Head } from './paper';
import { PartsPage } from './parts-page';
import classes from './report.module.css';
import { TasksPages } from './tasks-pages';
import { useGrowing } from './use-growing';
import { useCommunePages, useReport } from './use-report';

/** One press makes the report; it is read on the screen as it will lie on paper. */
export function ReportScreen() {
  const { t } = useTranslation('report');
  const { chosen, work, comparison } = useProvince();
  const [day, setDay] = usePlanDay();
  const [made, setMade] = useState(false);
  const [withCommunes, setWithCommunes] = useState(false);
  const [office, setOffice] = useState('');
  const [to, setTo] = useState('');
  const report = useReport(day);
  const forecast = useForecast();
  const communes = useCommunePages(made && withCommunes);
  const growing = useGrowing(communes.facts.length);
  const { digest, isSynthetic } = report;
  const head = useMemo(
    (): Head => ({ office, to, day, digest, isSynthetic }),
    [office, to, day, digest, isSynthetic],
  );
  const hasFigures = work.scores !== null || comparison.total.official !== null;
  if (!hasFigures && work.work.kind === 'idle')
    return (
      <>
        <PageHead title={t('title')} sub={t('sub')} />
        <StateCard
          icon={<IconFileText size={26} stroke={1.9} aria-hidden="true" />}
          title={t('nothing')}
          text={t('nothingWhat')}
        />
      </>
    );
  const pages = { head, report, forecast };
  return (
    <div data-report={made ? 'made' : 'asked'} className={classes.room}>
      <div className={classes.controls}>
        <PageHead title={t('title')} sub={t('sub')}>
          {made && (
            <>
              <Button
                disabled={!growing.whole}
                leftSection={<IconPrinter size={20} stroke={1.9} aria-hidden="true" />}
                onClick={() => print()}
              >
                {t('print')}
              </Button>
              <Button
                variant="outline"
                leftSection={<IconFileSpreadsheet size={20} stroke={1.9} aria-hidden="true" />}
                onClick={() => void exportReport({ ...pages, comparison, chosen, communes })}
              >
                {t('xlsx')}
              </Button>
            </>
          )}
        </PageHead>
        <WorkNotice />
        <div className={classes.fields}>
          <TextInput
            label={t('office')}
            placeholder={t('officeBlank')}
            value={office}
            onChange={event => setOffice(event.currentTarget.value)}
          />
          <TextInput
            label={t('to')}
            placeholder={t('toUsual')}
            value={to}
            onChange={event => setTo(event.currentTarget.value)}
          />
          <DayInput label={t('day')} value={day} onDay={setDay} />
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={withCommunes}
              onChange={event => setWithCommunes(event.currentTarget.checked)}
            />
            {t('withCommunes', { n: work.scores?.communes.length ?? 0 })}
          </label>
          {!made && (
            <Button
              onClick={() => setMade(true)}
              disabled={work.work.kind === 'working' && work.scores === null}
            >
              {t('make')}
            </Button>
          )}
        </div>
        {made && withCommunes && !growing.whole && (
          <div className={classes.progress} role="status">
            <progress value={growing.shown} max={communes.facts.length} aria-label={t('progressLabel')} />
            {t('progress', { done: growing.shown, of: communes.facts.length })}
            <Button
              variant="subtle"
              leftSection={<IconPlayerStop size={18} aria-hidden="true" />}
              onClick={() => setWithCommunes(false)}
            >
              {t('stop')}
            </Button>
          </div>
        )}
        {made && growing.whole && (
          <p className={classes.done} role="status">
            {t('done')}
          </p>
        )}
      </div>
      {made && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
        <section className={classes.papers} tabIndex={0} aria-label={t('title')}>
          <FirstPage {...pages} />
          <PartsPage {...pages} />
          <TasksPages {...pages} />
          <MethodPage {...pages} />
          {communes.facts.slice(0, growing.shown).map(facts => (
            <CommunePage key={facts.code} head={head} facts={facts} name={communes.name(facts.code)} />
          ))}
        </section>
      )}
      {made && chosen.plan === null && <p className={classes.controls}>{t('noPlan')}</p>}
    </div>
  );
}
