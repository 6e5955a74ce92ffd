import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { agreementOf } from '../../engine/supervision/back-check';
import { contactsToCall, forgetContacts } from '../../storage/contacts';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { roundFile } from '../../storage/round-files';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { ListAndPanel } from '../list-and-panel';
import { shortId } from '../reasons';
import { useShow, useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';
import tables from '../table.module.css';
import { AskAgain } from './ask-again';
import { foundWords } from './found-words';

const HERE = '/giam-sat/goi-lai';

/** The interviews drawn to be called back, what was found, and how far answers agree. */
export function BackCheckScreen() {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const state = useSupervision();
  const navigate = useNavigate();
  const { id: chosen } = useParams();
  const drawn = new Set(state.drawn);
  const list = state.interviews.filter(({ id }) => drawn.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const called = list.filter(({ id }) => state.backChecks.has(id)).length;
  const { reached, held, agreement } = agreementOf([...state.backChecks.values()]);
  const current = list.find(({ id }) => id === chosen) ?? null;
  const pending = list.slice(current ? list.indexOf(current) + 1 : 0);
  const next = current && pending.find(({ id }) => !state.backChecks.has(id));
  return (
    <>
      <PageHead title={t('backTitle')} sub={t('backSub', { n: list.length })} />
      <p role="status" className={classes.rate}>
        {called === 0 ? t('backNone') : t('backCalled', { called, all: list.length })}{' '}
        {reached > 0 && t('backRate', { reached, held: show.share(held), agreement: show.share(agreement) })}
      </p>
      <ListAndPanel
        list={
          <Card flush>
            {list.length === 0 && <p className={classes.none}>{t('backEmpty')}</p>}
            <div className={tables.list} hidden={list.length === 0}>
              <table className={tables.table}>
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
                      <td className={tables.named}>
                        <button
                          type="button"
                          className={`${classes.toggle} ${tables.opens}`}
                          data-row={id}
                          onClick={() => navigate(`${HERE}/${id}`)}
                        >
                          {t('interview', { id: shortId(id) })}
                        </button>
                        <br />
                        <small>
                          {state.communeName(features.commune)}, {state.villageName(features.village)} ·{' '}
                          {show.day(response.startedAt)}
                        </small>
                      </td>
                      <td>{state.personName(features.interviewer)}</td>
                      <td className={tables.standing}>{foundWords(t, state.backChecks.get(id))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        }
        chosen={current?.id ?? null}
        panel={current && <AskAgain key={current.id} interview={current} />}
        hint={t('pickBack')}
        back={HERE}
        next={next ? `${HERE}/${next.id}` : null}
      />
      <Numbers drawn={state.drawn} round={state.round.id} />
    </>
  );
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
