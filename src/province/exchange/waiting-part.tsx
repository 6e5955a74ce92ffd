import { Button } from '@mantine/core';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMUNE_INDEX } from '../../../indicators/commune-index';
import { fingerprintWords } from '../../exchange/public-keys';
import { type FormWords, HOUSEHOLD_WORDS, indexWords } from '../../office/answer-words';
import classes from '../../office/office.module.css';
import { useOpenKeys } from '../../office/open-keys';
import { rule, type Waiting, waitingForAPerson } from '../../office/rulings';
import { UnlockForm } from '../../office/unlock-form';
import { indexOfRound } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { StateCard } from '../../ui/state-card';
import { useOffice } from './use-office';
import { WaitingCard } from './waiting-card';
import { NoKeysYet } from './with-keys';

interface Said {
  readonly words: string;
  /** The interview whose ruling may be taken back. */
  readonly id: string | null;
}

/** Ids of self-assessments among those waiting, each with the words of its round's index. */
async function claimWords(waiting: readonly Waiting[]): Promise<ReadonlyMap<string, FormWords>> {
  const rounds = new Map((await database(dataset()).rounds.toArray()).map(round => [round.id, round]));
  return new Map(
    waiting.flatMap(({ id, versions }) => {
      const claim = versions.find(isClaim);
      return claim ? [[id, indexWords(indexOfRound(rounds.get(claim.wave)).index)] as const] : [];
    }),
  );
}

const isClaim = ({ content, origin }: Waiting['versions'][number]): boolean =>
  content?.kind === 'interview'
    ? content.response.kind === 'commune'
    : (origin?.form.startsWith(`${COMMUNE_INDEX.id}`) ?? false);

const shortId = (id: string): string => `…${id.slice(-6)}`;

/** What only a person can settle: two versions of one interview, an unknown questionnaire, envelopes nobody can open. */
export function WaitingPart() {
  const { t } = useTranslation('exchange');
  const db = database(dataset());
  const live = useLive(async () => {
    const all = await waitingForAPerson(db);
    return { all, claims: await claimWords(all) };
  }, `waiting-list/${dataset()}`);
  const { made } = useOffice();
  const open = useOpenKeys(made);
  const [said, setSaid] = useState<Said | null>(null);
  const [failed, setFailed] = useState(false);
  if (live.state !== 'ready')
    return live.state === 'failed' ? <p role="alert">{t('reason.storage-failed')}</p> : null;
  const { all, claims } = live.value;
  const waiting = all.filter(({ kept }) => kept === null);
  const settled = all.filter(({ kept }) => kept !== null);
  const isOnlyClaims = waiting.every(({ id }) => claims.has(id));
  const act = async (work: () => Promise<void>, next: Said) => {
    setFailed(false);
    try {
      await work();
      setSaid(next);
    } catch {
      setFailed(true);
    }
  };
  const keep = (id: string, sha: string, at: number) =>
    open &&
    act(() => rule(db, open.keys, { about: id, verdict: 'keep-version', sha }), {
      words: t('office.kept', { at, id: shortId(id) }),
      id,
    });
  const undo = (id: string) =>
    open &&
    act(() => rule(db, open.keys, { about: id, verdict: 'sent-back' }), {
      words: t('office.undone', { id: shortId(id) }),
      id: null,
    });
  return (
    <div className={classes.stack}>
      {said && (
        <output className={classes.said}>
          <IconCircleCheck size={21} stroke={1.9} aria-hidden="true" />
          {said.words}
          {said.id !== null && (
            <Button variant="subtle" onClick={() => said.id !== null && void undo(said.id)}>
              {t('office.undo')}
            </Button>
          )}
        </output>
      )}
      {failed && (
        <p className={classes.wrong} role="alert">
          {t('reason.storage-failed')}
        </p>
      )}
      {all.length === 0 && (
        <StateCard
          icon={<IconCircleCheck size={28} stroke={1.9} aria-hidden="true" />}
          title={t('office.waitingEmpty')}
          text={t('office.waitingEmptyText')}
        />
      )}
      {waiting.length > 0 && (
        <p className={classes.text}>
          {t(
            isOnlyClaims
              ? 'office.waitingClaims'
              : claims.size > 0
                ? 'office.waitingBoth'
                : 'office.waitingCount',
            {
              count: waiting.length,
            },
          )}
        </p>
      )}
      {all.length > 0 &&
        !open &&
        (made ? <UnlockForm office={made} why={t('office.needKeys')} /> : <NoKeysYet />)}
      {[...waiting, ...settled].map(each => (
        <WaitingCard
          key={each.id}
          waiting={each}
          words={claims.get(each.id) ?? HOUSEHOLD_WORDS}
          isClaim={claims.has(each.id)}
          mayRule={open !== null}
          onKeep={(sha, at) => void keep(each.id, sha, at)}
          onUndo={() => void undo(each.id)}
        />
      ))}
      <Unopened />
    </div>
  );
}

/** Sealed to a key that is not here: kept, named by the key's words. */
function Unopened() {
  const { t } = useTranslation('exchange');
  const live = useLive(() => database(dataset()).unopened.toArray(), `unopened/${dataset()}`);
  const envelopes = live.state === 'ready' ? live.value : [];
  if (envelopes.length === 0) return null;
  const prints = [...new Set(envelopes.map(({ keyFp }) => keyFp))];
  return (
    <StateCard
      tone="look"
      icon={<IconLock size={28} stroke={1.9} aria-hidden="true" />}
      title={t('office.unopenedTitle', { count: envelopes.length })}
      text={t('office.unopenedText')}
    >
      <ul className={classes.problems}>
        {prints.map(print => (
          <li key={print}>{t('office.wrongKeyOf', { words: fingerprintWords(print).join(' ') })}</li>
        ))}
      </ul>
    </StateCard>
  );
}
