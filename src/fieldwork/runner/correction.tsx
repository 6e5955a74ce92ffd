import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toSurveyData } from '../../../surveys/survey-data';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { giveUpCorrection, returnsHere } from '../../storage/returns';
import { useLive } from '../../storage/use-live';
import classes from './runner.module.css';
import type { InterviewSession } from './session';

export const isCorrection = (session: InterviewSession): boolean => session.record().corrects !== undefined;

/** What the reviewer wrote about the interview, as long as it is asked for. */
export function useReturnNotes(id: string): readonly string[] {
  const live = useLive(
    async () => (await returnsHere(database(dataset()))).find(({ record }) => record.id === id)?.notes ?? [],
    `return-notes/${dataset()}/${id}`,
  );
  return live.state === 'ready' ? live.value : [];
}

/** All questions that were asked, by part: one tap to the one to be corrected, and back here afterwards. */
export function CorrectionList({ session }: { readonly session: InterviewSession }) {
  const { t } = useTranslation('fieldwork');
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const { form } = session;
  const giveUp = async () => {
    await session.autosave.settled();
    const { id } = session.record();
    const isBack = await giveUpCorrection(database(dataset()), id, ({ response }) =>
      toSurveyData(form.questionnaire, response.answers),
    ).catch(() => false);
    if (isBack) navigate('/phong-van', { replace: true });
    else setFailed(true);
  };
  return (
    <>
      {form.pages().map(page => (
        <details key={page.id} className={classes.correctPart}>
          <summary>{form.pageTitle(page)}</summary>
          <ul className={classes.openList}>
            {form.asked(page).map(name => (
              <li key={name}>
                <button type="button" onClick={() => session.correct(name)}>
                  <span>{form.title(name)}</span>
                  <b>{form.answerText(name) || t('skipped')}</b>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {failed && <p role="alert">{t('failedText')}</p>}
      <button type="button" className={classes.giveUp} onClick={giveUp}>
        {t('correctGiveUp')}
      </button>
    </>
  );
}
