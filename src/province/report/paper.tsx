import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDigest } from '../../engine/plan/report-facts';
import { ENGINE_VERSION } from '../../engine/score/receipt';
import { showDay } from '../plan/words';
import classes from './report.module.css';

/** What stands on every page. */
export interface Head {
  readonly office: string;
  readonly to: string;
  readonly day: string;
  readonly digest: string | null;
  readonly isSynthetic: boolean;
}

/** An A4 page. A draft always says so; made-up figures say it across the page. No emblem, no motto, no seal. */
export function Paper(props: {
  readonly head: Head;
  readonly label: string;
  readonly children: ReactNode;
  readonly page?: string;
}) {
  const { t } = useTranslation('report');
  const { head, label, children } = props;
  return (
    <article className={classes.paper} aria-label={label} lang="vi">
      {head.isSynthetic && (
        <svg className={classes.watermark} viewBox="0 0 794 1123" aria-hidden="true">
          <text x="397" y="590" textAnchor="middle" transform="rotate(-24 397 590)">
            {t('synthetic')}
          </text>
        </svg>
      )}
      {children}
      <footer className={classes.footer}>
        <span>{t('notOfficial')}</span>
        <span>
          {t('draft')}
          {head.isSynthetic && ` · ${t('synthetic')}`} ·{' '}
          {t('code', { code: head.digest === null ? '…' : shortDigest(head.digest) })} · {ENGINE_VERSION} ·{' '}
          {showDay(head.day)}
        </span>
      </footer>
    </article>
  );
}

/** The two corners of the first page. */
export function Corners({ head, place }: { readonly head: Head; readonly place: string }) {
  const { t } = useTranslation('report');
  return (
    <div className={classes.corners}>
      <div>
        <b>{head.office.trim() === '' ? t('officeBlank') : head.office}</b>
        <br />
        {t('dear', { to: head.to.trim() === '' ? t('toUsual') : head.to })}
      </div>
      <div>
        <span className={classes.stamp}>
          {t('draft')}
          {head.isSynthetic && ` · ${t('synthetic')}`}
        </span>
        <br />
        {t('placeDay', { place, day: showDay(head.day) })}
      </div>
    </div>
  );
}
