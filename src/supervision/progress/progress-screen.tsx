import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RATE_NAMES, type RateName } from '../../../surveys/contact/rates';
import type { GroupRates } from '../../engine/supervision/response-rates';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { useShow, useSupervision } from '../state/supervision-state';
import { targetOf } from '../state/target';
import classes from '../supervision.module.css';
import tables from '../table.module.css';

/** The lowest of each family, which no view of unknown households can flatter. */
const FIRST_RATES = ['RR1', 'COOP1', 'REF1', 'CON1'] as const satisfies readonly RateName[];
const nameOf = (rate: RateName) => ({ family: rate.slice(0, -1) as RateFamily, number: rate.slice(-1) });
type RateFamily = 'RR' | 'COOP' | 'REF' | 'CON';

interface Site {
  readonly commune: string;
  readonly village: string;
  readonly done: number;
  readonly quota: number | null;
}

/** Interviews against the quota of every village of the sample, and of villages outside it that were visited. */
function useSites(): Site[] {
  const { interviews, round } = useSupervision();
  const sites = new Map<string, Site>();
  const quota = round.conduct?.design.households.quota ?? null;
  for (const { id, commune } of round.conduct?.villages ?? [])
    sites.set(`${commune} ${id}`, { commune, village: id, done: 0, quota });
  for (const { features } of interviews) {
    const { commune, village } = features;
    const key = `${commune} ${village}`;
    const known = sites.get(key) ?? { commune, village, done: 0, quota: null };
    sites.set(key, { ...known, done: known.done + 1 });
  }
  return [...sites.values()].sort((a, b) =>
    `${a.commune} ${a.village}` < `${b.commune} ${b.village}` ? -1 : 1,
  );
}

export function ProgressScreen() {
  const { t } = useTranslation('supervision');
  const state = useSupervision();
  const { interviews, round, refused, communeName, villageName } = state;
  const { ratesByCommune, ratesByVillage, ratesOfRound } = state;
  const [open, setOpen] = useState<string | null>(null);
  const [hasAll, setHasAll] = useState(false);
  const rates = hasAll ? RATE_NAMES : FIRST_RATES;
  const sites = useSites();
  const communes = [...new Set(sites.map(({ commune }) => commune))];
  const target = targetOf(round);
  return (
    <>
      <PageHead
        title={t('progressTitle')}
        sub={t('progressSub', {
          done: interviews.length,
          target: target ?? '–',
          villages: round.conduct?.villages.length ?? 0,
        })}
      />
      <Card flush>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard */}
        <section className={tables.sites} tabIndex={0} aria-label={t('progressTitle')}>
          <table className={tables.table} data-all={hasAll}>
            <thead>
              <tr>
                <th scope="col" className={tables.site}>
                  {t('commune')}
                </th>
                <th scope="col" className={tables.amount}>
                  {t('done')}
                </th>
                <th scope="col">{t('cases')}</th>
                {rates.map(rate => (
                  <RateHead key={rate} rate={rate} />
                ))}
              </tr>
            </thead>
            <tbody>
              <Row isSum name={t('wholeRound')} sites={sites} rates={ratesOfRound} shown={rates} />
              {communes.map(commune => {
                const own = sites.filter(site => site.commune === commune);
                const isOpen = open === commune;
                return (
                  <Fragment key={commune}>
                    <Row
                      name={communeName(commune)}
                      sites={own}
                      rates={ratesByCommune.get(commune)}
                      shown={rates}
                      toggle={{ isOpen, onToggle: () => setOpen(isOpen ? null : commune) }}
                    />
                    {isOpen &&
                      own.map(site => (
                        <Row
                          key={site.village}
                          name={villageName(site.village)}
                          sites={[site]}
                          rates={ratesByVillage.get(site.village)}
                          shown={rates}
                        />
                      ))}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </section>
        <p className={classes.foot}>
          {t('ratesNote')} {t('refusals', { n: refused })}{' '}
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={hasAll}
            onClick={() => setHasAll(!hasAll)}
          >
            {t(hasAll ? 'ratesFirst' : 'ratesAll')}
          </button>
        </p>
        {hasAll && <RateMeanings />}
      </Card>
    </>
  );
}

function RateHead({ rate }: { readonly rate: RateName }) {
  const { t } = useTranslation('contact');
  const { family, number } = nameOf(rate);
  return (
    <th scope="col" className={tables.right}>
      {t(`rate.${family}`)} {family}
      {number}
    </th>
  );
}

/** What each of the sixteen is a share of, in words, under the words of its family. */
function RateMeanings() {
  const { t } = useTranslation('contact');
  return (
    <dl className={classes.meanings}>
      {RATE_NAMES.map(rate => (
        <Fragment key={rate}>
          {rate.endsWith('1') && (
            <dt className={classes.family}>
              {t(`rate.${nameOf(rate).family}`)} ({nameOf(rate).family})
            </dt>
          )}
          <dt>{rate}</dt>
          <dd>{t(`rateHelp.${rate}`)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Row(props: {
  readonly name: string;
  /** Of the whole round: stands above the communes. */
  readonly isSum?: boolean;
  readonly sites: readonly Site[];
  readonly rates: GroupRates | undefined;
  readonly shown: readonly RateName[];
  readonly toggle?: { readonly isOpen: boolean; readonly onToggle: () => void };
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { name, sites, rates, shown, toggle, isSum = false } = props;
  const done = sites.reduce((sum, site) => sum + site.done, 0);
  const quota = sites.reduce((sum, site) => sum + (site.quota ?? 0), 0);
  return (
    <tr>
      <th scope="row" className={tables.site}>
        {toggle ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={toggle.isOpen}
            aria-label={t('showVillages', { commune: name })}
            onClick={toggle.onToggle}
          >
            {toggle.isOpen ? '▾' : '▸'} {name}
          </button>
        ) : (
          <span className={isSum ? undefined : tables.inner}>{name}</span>
        )}
      </th>
      <td className={tables.amount}>
        <b>{done}</b>
        {quota > 0 && `/${quota}`}
        {quota > 0 && (
          <div className={classes.bar} aria-hidden="true">
            <i style={{ width: `${Math.min(1, done / quota) * 100}%` }} />
          </div>
        )}
      </td>
      <td data-label={t('cases')}>{rates ? rates.cases : '–'}</td>
      {shown.map(rate => (
        <td key={rate} className={tables.right} data-label={rate}>
          {show.share(rates?.rates[rate])}
        </td>
      ))}
    </tr>
  );
}
