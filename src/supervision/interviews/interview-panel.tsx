import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../indicators/language';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { Card } from '../../ui/card';
import { foundWords } from '../back-checks/found-words';
import { useHousehold, useRespondent, WhereAndWhen } from '../interview-facts';
import { FlagChips, Reasons, shortId } from '../reasons';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';
import { ReviewActions } from './review-actions';

/** One interview: what may be asked about it, consent and draw beside it, and the three words a supervisor may say. */
export function InterviewPanel({ interview }: { readonly interview: Watched }) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { log, signers } = useSupervision();
  const { id, flags, standing, others, disputed, corrected } = interview;
  const who = (unit: string | undefined) =>
    unit === 'province' ? t('byProvince') : t('bySupervisor', { unit: unit ?? '–' });
  const lines = log.filter(({ about }) => about === id);
  return (
    <Card title={t('interview', { id: shortId(id) })} aside={t(`state.${standing}`)}>
      <WhereAndWhen interview={interview} />
      <FlagChips flags={flags} />
      <Reasons flags={flags} linked />
      <Facts interview={interview} />
      {disputed && <p role="note">{t('disputed')}</p>}
      {corrected && <p role="note">{t('corrected')}</p>}
      <ReviewActions interview={interview} />
      {lines.length + others.length > 0 && (
        <>
          <b>{t('history')}</b>
          <ul className={classes.log}>
            {lines.map(({ id: line, at, verdict, note, signed }) => (
              <li key={line}>
                {show.day(at)} {show.clock(at)} · {t(`state.${verdict}`)}
                {signed && ` (${t('signedWord')})`}
                {note && `: ${note}`}
              </li>
            ))}
            {others.map(({ line, person, verdict, note }) => (
              <li key={line}>
                {who(signers.get(person))} · {t(`state.${verdict === 'keep-version' ? 'accepted' : verdict}`)}{' '}
                ({t('signedWord')}){note && `: ${note}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Facts({ interview: { id, response, consent } }: { readonly interview: Watched }) {
  const { t, i18n } = useTranslation('supervision');
  const show = useShow();
  const field = response.field;
  const titles = HOUSEHOLD_WORDING[languageOf(i18n.language)].questions;
  const remarks = field?.remarks ?? [];
  const called = useSupervision().backChecks.get(id);
  return (
    <dl className={classes.facts}>
      <dt>{t('consent')}</dt>
      <dd>
        {consent
          ? t('consentIs', { version: consent.version, time: show.clock(consent.at) })
          : t('consentInForm')}
      </dd>
      <dt>{t('household')}</dt>
      <dd>{useHousehold(field?.household)}</dd>
      <dt>{t('respondent')}</dt>
      <dd>{useRespondent(field?.respondent)}</dd>
      <dt>{t('privacy')}</dt>
      <dd>{field?.privacy ? t(`privacyIs.${field.privacy}`) : t('unknown')}</dd>
      {called && (
        <>
          <dt>{t('navBackChecks')}</dt>
          <dd>{foundWords(t, called)}</dd>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <dt>{t('remarks')}</dt>
          <dd>
            {remarks.map(({ question, text }) => (
              <div key={question + text}>
                {titles[question]?.title ?? question}: “{text}”
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
