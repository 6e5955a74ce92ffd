import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import { type Effect, useEffects } from '../state/use-effects';
import classes from '../supervision.module.css';
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
    <section className={classes.scroll} tabIndex={0} aria-label={t('duration')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('interviewsDone')}</th>
            <th scope="col">{t('duration')}</th>
            <th scope="col" className={classes.right}>
              {t('unknownShare')}
            </th>
            <th scope="col" className={classes.right}>
              {t('rr')}
            </th>
            <th scope="col" className={classes.right} title={t('effectHint')}>
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
                  {state.personName(interviewer)}
                  <br />
                  <small>{interviewer}</small>
                </th>
                <td>{interviews}</td>
                <td>
                  <Dots interviews={theirs} range={range} />
                </td>
                <td className={classes.right}>{show.share(unknown)}</td>
                <td className={classes.right}>
                  {show.share(state.ratesByInterviewer.get(interviewer)?.rates.RR1)}
                </td>
                <td className={classes.right}>
                  <EffectCell effect={effect} />
                </td>
                <td>
                  {reasons.length === 0 ? (
                    <span className={classes.sub}>{suspect === 0 ? t('none') : suspect}</span>
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
  if (!effect) return <>–</>;
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
