import { IconMoodEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { provinceName } from '../../../indicators/provinces';
import { PageHead } from '../../ui/shell/page-head';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { ChooseButton } from './choose-button';
import { EmptyOverview } from './empty-overview';
import { ForecastCard } from './forecast-card';
import { GapCard } from './gap-card';
import { LiveCounter } from './live-counter';
import classes from './overview.module.css';
import { Promises } from './promises';
import { RadarCard } from './radar-card';
import { TotalCard } from './total-card';
import { WorkNotice } from './work-notice';

/** One look: our estimate, the official figures and the plan, beside each other and never mixed. */
export function OverviewScreen() {
  const { t } = useTranslation('province');
  const { t: desk } = useTranslation('desk');
  const { language } = useFormat();
  const { chosen, edition, carried } = useProvince();
  const subDimensions = edition.dimensions.reduce((sum, { subDimensions: parts }) => sum + parts.length, 0);
  const frame = { frame: yearsOf(edition.years), n: subDimensions };
  const sub = [
    t(carried ? 'frameCarried' : 'frame', frame),
    chosen.plan ? t('planNumber', { number: chosen.plan.number ?? chosen.plan.id }) : t('planNone'),
    ...(chosen.plan && chosen.plan.province !== chosen.province
      ? [desk('planOfPredecessor', { province: provinceName(chosen.plan.province, language) })]
      : []),
  ];
  return (
    <>
      <PageHead
        title={t('headline', { province: provinceName(chosen.province, language), year: chosen.year })}
        sub={sub.join(' · ')}
      >
        <LiveCounter />
        <ChooseButton />
      </PageHead>
      <WorkNotice />
      <Cards />
    </>
  );
}

/** "2021–2024", or the one year. */
const yearsOf = (years: readonly number[]): string =>
  years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? '');

function Cards() {
  const { comparison, official, chosen, work } = useProvince();
  if (!chosen.round && !official) return <EmptyOverview Icon={IconMoodEmpty} />;
  if (chosen.round && !work.scores) return null;
  const officialYear = official?.year ?? null;
  return (
    <div className={classes.grid}>
      <TotalCard total={comparison.total} officialYear={officialYear} />
      <ForecastCard />
      <RadarCard dimensions={comparison.dimensions} officialYear={officialYear} />
      <GapCard
        dimensions={comparison.dimensions}
        officialYear={officialYear}
        planYear={chosen.plan?.year ?? null}
      />
      <Promises />
    </div>
  );
}
