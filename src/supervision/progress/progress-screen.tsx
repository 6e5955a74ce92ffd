import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRates } from '../../engine/supervision/response-rates';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { useShow, useSupervision } from '../state/supervision-state';
import { targetOf } from '../state/target';
import classes from '../supervision.module.css';

const RATES = ['RR1', 'COOP1', 'REF1', 'CON1'] as const;

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
        <section className={classes.scroll} tabIndex={0} aria-label={t('progressTitle')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('commune')}</th>
                <th scope="col">{t('done')}</th>
                <th scope="col">{t('cases')}</th>
                {RATES.map(rate => (
                  <th key={rate} scope="col" className={classes.right}>
                    {t(`rates.${rate}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Row isSum name={t('wholeRound')} sites={sites} rates={ratesOfRound} />
              {communes.map(commune => {
                const own = sites.filter(site => site.commune === commune);
                const isOpen = open === commune;
                return (
                  <Fragment key={commune}>
                    <Row
                      name={communeName(commune)}
                      sites={own}
                      rates={ratesByCommune.get(commune)}
                      toggle={{ isOpen, onToggle: () => setOpen(isOpen ? null : commune) }}
                    />
                    {isOpen &&
                      own.map(site => (
                        <Row
                          key={site.village}
                          name={villageName(site.village)}
                          sites={[site]}
                          rates={ratesByVillage.get(site.village)}
                        />
                      ))}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </section>
        <p className={classes.foot}>
          {t('ratesNote')} {t('refusals', { n: refused })}
        </p>
      </Card>
    </>
  );
}

function Row(props: {
  readonly name: string;
  /** Of the whole round: stands above the communes. */
  readonly isSum?: boolean;
  readonly sites: readonly Site[];
  readonly rates: GroupRates | undefined;
  readonly toggle?: { readonly isOpen: boolean; readonly onToggle: () => void };
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { name, sites, rates, toggle, isSum = false } = props;
  const done = sites.reduce((sum, site) => sum + site.done, 0);
  const quota = sites.reduce((sum, site) => sum + (site.quota ?? 0), 0);
  return (
    <tr>
      <th scope="row">
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
          <span className={isSum ? undefined : classes.inner}>{name}</span>
        )}
      </th>
      <td className={classes.amount}>
        <b>{done}</b>
        {quota > 0 && `/${quota}`}
        {quota > 0 && (
          <div className={classes.bar} aria-hidden="true">
            <i style={{ width: `${Math.min(1, done / quota) * 100}%` }} />
          </div>
        )}
      </td>
      <td>{rates ? rates.cases : '–'}</td>
      {RATES.map(rate => (
        <td key={rate} className={classes.right}>
          {show.share(rates?.rates[rate])}
        </td>
      ))}
    </tr>
  );
}
