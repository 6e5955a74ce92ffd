import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chip } from '../../ui/chip';
import { addressOf } from '../interviews/filters';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import { type Effect, useEffects } from '../state/use-effects';
import classes from '../supervision.module.css';
import tables from '../table.module.css';
import { Dots } from './dots';

/** Those set apart first, then by code. */
export function InterviewerTable({ range }: { readonly range: readonly [number, number] }) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const state = useSupervision();
  const effects = useEffects(state);
  const own = new Map<string, Watched[]>();
  for (const one of state.interviews) {
    const person = one.features.interviewer;
    if (person !== null) own.set(person, [...(own.get(person) ?? []), one]);
  }
  const rows = state.verdicts.toSorted(
    (a, b) => b.reasons.length - a.reasons.length || b.suspect - a.suspect,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard
    <section className={tables.people} tabIndex={0} aria-label={t('duration')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('interviewsDone')}</th>
            <th scope="col">{t('duration')}</th>
            <th scope="col" className={tables.right}>
              {t('unknownShare')}
            </th>
            <th scope="col" className={tables.right}>
              {t('rr')}
            </th>
            <th scope="col" className={tables.right} title={t('effectHint')}>
              {t('effect')}
            </th>
            <th scope="col">{t('signs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ interviewer, interviews, suspect, reasons }) => {
            const theirs = own.get(interviewer) ?? [];
            const unknown =
              theirs.reduce((sum, one) => sum + one.features.unknown, 0) / Math.max(1, theirs.length);
            const effect = effects.get(interviewer);
            return (
              <tr key={interviewer}>
                <th scope="row">
                  <Link to={addressOf({ person: interviewer })}>{state.personName(interviewer)}</Link>
                  <br />
                  <small>{interviewer}</small>
                </th>
                <td data-label={t('interviewsDone')}>{interviews}</td>
                <td className={tables.wide} data-label={t('duration')}>
                  <Dots interviews={theirs} range={range} />
                </td>
                <td className={tables.right} data-label={t('unknownShare')}>
                  {show.share(unknown)}
                </td>
                <td className={tables.right} data-label={t('rr')}>
                  {show.share(state.ratesByInterviewer.get(interviewer)?.rates.RR1)}
                </td>
                <td className={tables.right} data-label={t('effect')}>
                  <EffectCell effect={effect} />
                </td>
                <td className={tables.signs} data-label={t('signs')}>
                  {reasons.length === 0 ? (
                    <span className={classes.sub}>
                      {suspect === 0 ? t('none') : t('signsIn', { n: suspect })}
                    </span>
                  ) : (
                    <span className={classes.chips}>
                      {reasons.map(reason => (
                        <Chip key={reason} tone="warn">
                          {t(`standing.${reason}`)}
                        </Chip>
                      ))}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The effect beside what chance alone does with as many interviews; what goes beyond it stands out. */
function EffectCell({ effect }: { readonly effect: Effect | null | undefined }) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  if (effect === undefined) return <small>{t('computing')}</small>;
  if (effect === null) return <>–</>;
  const { points, chance } = effect;
  const moved = show.signed(points);
  if (chance === null || Number.isNaN(chance)) return <>{moved}</>;
  return (
    <>
      {Math.abs(points) > chance ? <b>{moved}</b> : moved}
      <br />
      <small className={classes.sub}>{t('effectChance', { points: show.number(chance, 2) })}</small>
    </>
  );
}
