import { useTranslation } from 'react-i18next';
import type { Watched } from './state/review-state';
import { useShow, useSupervision } from './state/supervision-state';
import classes from './supervision.module.css';

type Field = NonNullable<Watched['response']['field']>;

/** Which household, and whether it is the one drawn. */
export function useHousehold(household: Field['household'] | undefined): string {
  const { t } = useTranslation('supervision');
  if (!household) return t('unknown');
  return household.kind === 'drawn'
    ? t('householdDrawn', { number: household.number })
    : t('householdReplaces', { number: household.number, replaces: household.replaces ?? '–' });
}

/** Who answered, and whether it is the person drawn. */
export function useRespondent(respondent: Field['respondent'] | undefined): string {
  const { t } = useTranslation('supervision');
  if (!respondent) return t('unknown');
  if (respondent.departed) return t('respondentOther');
  return t('respondentAsDrawn', { chosen: respondent.chosen, adults: respondent.adults });
}

/** By whom, where, when and how long. */
export function WhereAndWhen({ interview: { features, response } }: { readonly interview: Watched }) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { personName, communeName, villageName } = useSupervision();
  return (
    <p className={classes.where}>
      {personName(features.interviewer)} · {communeName(features.commune)}, {villageName(features.village)} ·{' '}
      {t('when', { day: show.day(response.startedAt), time: show.clock(response.startedAt) })} ·{' '}
      {t('minutes', { n: show.number(features.minutes) })}
    </p>
  );
}
