import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../indicators/language';
import { localTime } from '../../engine/local-time';
import { agreementOf, type BackCheckFinding, questionsAgain } from '../../engine/supervision/back-check';
import { answerPairs } from '../../office/answer-words';
import { contactsToCall, forgetContacts } from '../../storage/contacts';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { BackCheckRecord } from '../../storage/review-records';
import { keepBackCheck } from '../../storage/reviews';
import { roundFile } from '../../storage/round-files';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { shortId } from '../reasons';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';

/** The interviews drawn to be called back, what was found, and how far answers agree. */
export function BackCheckScreen() {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const state = useSupervision();
  const [chosen, setChosen] = useState<string | null>(null);
  const drawn = new Set(state.drawn);
  const list = state.interviews.filter(({ id }) => drawn.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { reached, held, agreement } = agreementOf([...state.backChecks.values()]);
  const current = list.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      <PageHead title={t('backTitle')} sub={t('backSub', { n: list.length })} />
      <p role="status">
        {reached === 0
          ? t('backNone')
          : t('backRate', { reached, held: show.share(held), agreement: show.share(agreement) })}
      </p>
      <div className={`${classes.two} ${classes.wide}`}>
        <Card flush>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('interviewsTitle')}</th>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('result')}</th>
              </tr>
            </thead>
            <tbody>
              {list.map(({ id, features, response }) => (
                <tr key={id} data-current={id === chosen}>
                  <td>
                    <button type="button" className={classes.toggle} onClick={() => setChosen(id)}>
                      {t('interview', { id: shortId(id) })}
                    </button>
                    <br />
                    <small>
                      {state.communeName(features.commune)}, {state.villageName(features.village)} ·{' '}
                      {show.day(response.startedAt)}
                    </small>
                  </td>
                  <td>{state.personName(features.interviewer)}</td>
                  <td>
                    <Result found={state.backChecks.get(id)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
        {current ? <AskAgain key={current.id} interview={current} /> : <Card>{t('pick')}</Card>}
      </div>
      <Numbers drawn={state.drawn} round={state.round.id} />
    </>
  );
}

function Result({ found }: { readonly found: BackCheckRecord | undefined }) {
  const { t } = useTranslation('supervision');
  if (!found) return t('pending');
  if (found.finding === 'held') return t('heldResult', { same: found.same, asked: found.asked });
  return t(found.finding === 'not-held' ? 'notHeld' : 'notReached');
}

/** How many of those drawn may be called, until when the numbers stay, and the way to be rid of them now. */
function Numbers({ drawn, round }: { readonly drawn: readonly string[]; readonly round: string }) {
  const { t } = useTranslation('supervision');
  const [said, setSaid] = useState('');
  const live = useLive(async () => {
    const db = database(dataset());
    const [numbers, file] = await Promise.all([contactsToCall(db, drawn), roundFile(db, round)]);
    return { n: numbers.size, until: file?.body.keepUntil ?? null };
  }, `numbers/${dataset()}/${round}/${drawn.join()}`);
  if (live.state !== 'ready') return null;
  const { n, until } = live.value;
  const forget = () =>
    forgetContacts(database(dataset()), [round]).then(
      () => setSaid(t('numbersForgotten')),
      () => setSaid(t('notSaved')),
    );
  return (
    <Card title={t('numbersTitle')}>
      <p>{n === 0 ? t('numbersNone') : t('numbersHow', { n, until: until ?? '–' })}</p>
      {n > 0 && (
        <Button variant="default" onClick={() => void forget()}>
          {t('numbersForget')}
        </Button>
      )}
      <p role="status" className={classes.sub}>
        {said}
      </p>
    </Card>
  );
}

/** The number of one interview of the list; nothing where the person gave none. */
function Call({ id }: { readonly id: string }) {
  const { t } = useTranslation('supervision');
  const live = useLive(() => contactsToCall(database(dataset()), [id]), `number/${dataset()}/${id}`);
  const contact = live.state === 'ready' ? live.value.get(id) : undefined;
  if (!contact) return <p>{t('numberNone')}</p>;
  return (
    <p>
      {t('numberOf', { name: contact.name || '–' })} <a href={`tel:${contact.phone}`}>{contact.phone}</a>
    </p>
  );
}

/** A few questions that were answered, drawn by the seed, with what stands in the form. */
function AskAgain({ interview: { id, response } }: { readonly interview: Watched }) {
  const { t, i18n } = useTranslation('supervision');
  const { round } = useSupervision();
  const [same, setSame] = useState<string | null>(null);
  const answered = Object.entries(response.answers).flatMap(([name, answer]) =>
    typeof answer === 'number' && name.startsWith('q') ? [name] : [],
  );
  const again = new Set(questionsAgain(answered, id, round.seed));
  const pairs = answerPairs([response.answers], languageOf(i18n.language)).filter(({ name }) =>
    again.has(name),
  );
  const keep = (finding: BackCheckFinding) =>
    keepBackCheck(database(dataset()), {
      id,
      round: round.id,
      finding,
      asked: finding === 'held' ? pairs.length : 0,
      same: finding === 'held' ? Number(same) : 0,
      at: localTime(new Date()),
      note: '',
    });
  return (
    <Card title={t('interview', { id: shortId(id) })}>
      <Call id={id} />
      <p>{t('backHow')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('question')}</th>
            <th scope="col">{t('inForm')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ name, title, answers }) => (
            <tr key={name}>
              <td>{title}</td>
              <td>{answers[0]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Select
        label={t('same', { asked: pairs.length })}
        data={Array.from({ length: pairs.length + 1 }, (_, n) => String(n))}
        value={same}
        onChange={setSame}
      />
      <div className={classes.actions}>
        <Button disabled={same === null} onClick={() => keep('held')}>
          {t('held')}
        </Button>
        <Button variant="default" onClick={() => keep('not-held')}>
          {t('notHeld')}
        </Button>
        <Button variant="default" onClick={() => keep('not-reached')}>
          {t('notReached')}
        </Button>
      </div>
    </Card>
  );
}
