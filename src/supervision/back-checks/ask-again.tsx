import { Button, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { languageOf } from '../../../indicators/language';
import { localTime } from '../../engine/local-time';
import { type BackCheckFinding, questionsAgain } from '../../engine/supervision/back-check';
import { answerPairs } from '../../office/answer-words';
import { contactsToCall } from '../../storage/contacts';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepBackCheck } from '../../storage/reviews';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useHousehold, useRespondent, WhereAndWhen } from '../interview-facts';
import { addressOf } from '../interviews/filters';
import { shortId } from '../reasons';
import type { Watched } from '../state/review-state';
import { useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';
import tables from '../table.module.css';

/** A few questions that were answered, drawn by the seed, with what stands in the form, and what was found. */
export function AskAgain({ interview }: { readonly interview: Watched }) {
  const { t } = useTranslation('supervision');
  const { round, backChecks } = useSupervision();
  const { id } = interview;
  const pairs = useQuestionsAgain(interview);
  const before = backChecks.get(id);
  const [same, setSame] = useState(before?.finding === 'held' ? String(before.same) : null);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const say = (words: string) => {
    setSaid(words);
    status.current?.focus({ preventScroll: true });
    status.current?.scrollIntoView({ block: 'nearest' }); // it may lie below what the panel shows
  };
  const keep = (finding: BackCheckFinding) =>
    keepBackCheck(database(dataset()), {
      id,
      round: round.id,
      finding,
      asked: finding === 'held' ? pairs.length : 0,
      same: finding === 'held' ? Number(same) : 0,
      at: localTime(new Date()),
      note: '',
    }).then(
      () => say(t('backKept')),
      () => say(t('notSaved')),
    );
  return (
    <Card title={t('interview', { id: shortId(id) })}>
      <WhereAndWhen interview={interview} />
      <dl className={classes.facts}>
        <dt>{t('household')}</dt>
        <dd>{useHousehold(interview.response.field?.household)}</dd>
        <dt>{t('respondent')}</dt>
        <dd>{useRespondent(interview.response.field?.respondent)}</dd>
      </dl>
      <Call id={id} />
      <p>{t('backHow', { n: pairs.length })}</p>
      <table className={tables.table}>
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
        placeholder={t('sameHow')}
        data={Array.from({ length: pairs.length + 1 }, (_, n) => String(n))}
        value={same}
        onChange={setSame}
      />
      <div className={classes.actions}>
        <Button disabled={same === null} onClick={() => void keep('held')}>
          {t('held')}
        </Button>
        <Button variant="default" onClick={() => void keep('not-held')}>
          {t('notHeld')}
        </Button>
        <Button variant="default" onClick={() => void keep('not-reached')}>
          {t('notReached')}
        </Button>
      </div>
      <p ref={status} tabIndex={-1} aria-live="polite" className={classes.said}>
        {said}
      </p>
      <p>
        <Link to={addressOf({}, id)}>{t('openToDecide')}</Link>
      </p>
    </Card>
  );
}

function useQuestionsAgain({ id, response }: Watched) {
  const { i18n } = useTranslation();
  const { round } = useSupervision();
  const answered = Object.entries(response.answers).flatMap(([name, answer]) =>
    typeof answer === 'number' && name.startsWith('q') ? [name] : [],
  );
  const again = new Set(questionsAgain(answered, id, round.seed));
  return answerPairs([response.answers], languageOf(i18n.language)).filter(({ name }) => again.has(name));
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
