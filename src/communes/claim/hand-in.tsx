import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import { type ClaimIssue, issuesOf } from '../../engine/communes/claim';
import { handOver } from '../../exchange/hand-over';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { storageProblem } from '../../storage/problems';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { sharePlatform } from '../../ui/exchange/save-file';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';
import { type HandedInHere, handInHere } from './hand-in-here';
import type { ClaimSession } from './session';

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly how: HandedInHere }
  | { readonly kind: 'failed'; readonly detail: string };

/** The last look before handing in: what is missing, what counts half, then the sealed file. */
export function HandIn({ session }: { readonly session: ClaimSession }) {
  const words = useClaimWords();
  const { t } = words;
  const { t: common } = useTranslation('common');
  const { index, digest, name, endDraft } = useCommune();
  const [opened, { open, close }] = useDisclosure(false);
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const submit = async () => {
    await session.autosave.settled();
    try {
      const how = await handInHere(database(dataset()), session.record(), {
        index,
        digest,
        seat: name,
        now: new Date(),
      });
      setStage({ kind: 'done', how });
    } catch (error) {
      setStage({ kind: 'failed', detail: storageProblem(error).detail });
    }
  };
  const leave = () => {
    close();
    if (stage.kind === 'done' && stage.how.kind !== 'refused') endDraft();
    setStage({ kind: 'asking' });
  };
  return (
    <>
      <Button onClick={open}>{t('handIn')}</Button>
      <Modal
        opened={opened}
        onClose={leave}
        centered
        closeButtonProps={{ 'aria-label': common('close') }}
        title={<strong>{t('handInTitle')}</strong>}
      >
        <div className={classes.dialog}>
          {stage.kind === 'asking' && <Asking session={session} onSubmit={submit} onLeave={close} />}
          {stage.kind === 'failed' && (
            <p role="alert" className={classes.complaint}>
              {t('handInFailed')} <code>{stage.detail}</code>
            </p>
          )}
          {stage.kind === 'done' && <Done how={stage.how} session={session} />}
          {stage.kind !== 'asking' && <Button onClick={leave}>{common('close')}</Button>}
        </div>
      </Modal>
    </>
  );
}

function Asking({
  session,
  onSubmit,
  onLeave,
}: {
  readonly session: ClaimSession;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useClaimWords();
  const { index } = useCommune();
  const { data, evidence } = session.record();
  const issues = issuesOf(index, data, evidence);
  const missing = issues.filter(({ kind }) => kind !== 'no-evidence');
  const bare = issues.filter(({ kind }) => kind === 'no-evidence');
  return (
    <>
      {missing.length === 0 ? (
        <p>{t('handInReady', { all: criteriaOf(index).length })}</p>
      ) : (
        <Issues title={t('handInMissing', { count: missing.length })} issues={missing} onLeave={onLeave} />
      )}
      {bare.length > 0 && (
        <Issues title={t('handInNoEvidence', { count: bare.length })} issues={bare} onLeave={onLeave} />
      )}
      <Button disabled={missing.length > 0} onClick={onSubmit}>
        {t('handInDo')}
      </Button>
    </>
  );
}

function Issues({
  title,
  issues,
  onLeave,
}: {
  readonly title: string;
  readonly issues: readonly ClaimIssue[];
  readonly onLeave: () => void;
}) {
  const words = useClaimWords();
  const { index } = useCommune();
  const byId = new Map<string, ReturnType<typeof criteriaOf>[number]>(
    criteriaOf(index).map(one => [one.id, one]),
  );
  return (
    <>
      <p>{title}</p>
      <ul className={classes.issues}>
        {issues.map(({ criterion }) => {
          const found = byId.get(criterion);
          return (
            <li key={criterion}>
              {found ? (
                <Link to={`/xa/tu-cham/${criterion}`} onClick={onLeave}>
                  {criterion} {words.title(found)}
                </Link>
              ) : (
                criterion
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Done({ how, session }: { readonly how: HandedInHere; readonly session: ClaimSession }) {
  const words = useClaimWords();
  const { t } = words;
  const { index } = useCommune();
  if (how.kind === 'refused')
    return (
      <p role="alert" className={classes.complaint}>
        {t('handInFailed')} {how.questions.join(', ')}
      </p>
    );
  return (
    <>
      <output>
        {t('handInDone', { time: words.clock(new Date().toISOString()), version: session.record().version })}
      </output>
      {how.kind === 'no-round-file' && <p>{t('handInNoRound')}</p>}
      {how.kind === 'form-not-frozen' && <p>{t('handInNoForm', { index: index.version })}</p>}
      {how.kind === 'sealed' && (
        <>
          <p>{t('handInSealed')}</p>
          <Button onClick={() => handOver(how.files, t('handIn'), sharePlatform())}>{t('handInSend')}</Button>
        </>
      )}
    </>
  );
}
