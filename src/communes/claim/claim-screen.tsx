import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import { claimAnswers } from '../../engine/communes/claim';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';
import { CriterionList } from './criterion-list';
import { CriterionPanel } from './criterion-panel';
import { HandIn } from './hand-in';
import { SaveState } from './save-state';
import { useContent } from './use-content';

/** Screen of the self-assessment: what was given beside what citizens said, and one criterion opened. */
export function ClaimScreen() {
  const words = useClaimWords();
  const { t } = words;
  const { name, index, session } = useCommune();
  const content = useContent();
  const { criterion } = useParams();
  const navigate = useNavigate();
  const all = criteriaOf(index);
  const opened = all.find(({ id }) => id === criterion) ?? null;
  const done = [...claimAnswers(content.answers).keys()].filter(id => all.some(one => one.id === id)).length;
  return (
    <>
      <PageHead
        title={t('claimTitle', { commune: name })}
        sub={t('claimSub', { done, all: all.length, evidence: content.evidence.length })}
      >
        {session && <SaveState autosave={session.autosave} />}
        {session && <HandIn session={session} />}
      </PageHead>
      <Notices />
      <div className={classes.two} data-opened={opened !== null}>
        <CriterionList content={content} opened={opened?.id ?? null} />
        <CriterionPanel
          key={opened?.id ?? 'first'}
          criterion={opened ?? (all[0] as (typeof all)[number])}
          content={content}
          onOpen={id => navigate(`/xa/tu-cham/${id}`)}
        />
      </div>
    </>
  );
}

/** What must be known before reading on: frozen, an index that has moved, two hand-ins, a merger. */
function Notices() {
  const words = useClaimWords();
  const { t } = words;
  const { session, standing, beginVersion, nameOf } = useCommune();
  const { rivals = [], mergedInto = null } = standing ?? {};
  return (
    <>
      {!session && standing && (
        <StateCard
          icon={<IconLock size={26} stroke={1.9} aria-hidden="true" />}
          title={t('frozen', {
            version: standing.current.claim.version,
            time: words.moment(standing.current.completedAt),
          })}
          text=""
        >
          <Button variant="outline" onClick={beginVersion}>
            {t('newVersion')}
          </Button>
        </StateCard>
      )}
      {rivals.length > 0 && standing && (
        <Look
          title={t('rivalsTitle', { count: rivals.length + 1 })}
          text={t('rivalsWhy', { time: words.moment(standing.current.completedAt) })}
        />
      )}
      {mergedInto && (
        <Look
          title={t('mergedTitle', { commune: nameOf(mergedInto.commune), date: words.day(mergedInto.on) })}
          text={t('mergedWhy')}
        />
      )}
    </>
  );
}

const Look = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <StateCard
    tone="look"
    icon={<IconAlertTriangle size={26} stroke={1.9} aria-hidden="true" />}
    title={title}
    text={text}
  />
);
