import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ulid } from 'ulid';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import type { Round } from '../../../surveys/round';
import type { AppraisalEvent, AppraisalRefusal } from '../../engine/communes/appraisal';
import { driftOf } from '../../engine/communes/claim';
import { localTime } from '../../engine/local-time';
import type { RoundScores } from '../../engine/round/round-scores';
import { logAppraisals } from '../../storage/appraisals';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useCommuneNames } from '../communes/commune-names';
import { type ClaimedCommune, type ClaimsOfRound, useClaims } from '../communes/use-claims';
import classes from './appraisal.module.css';
import { AppraisalTable } from './appraisal-table';
import { Decision } from './decision';
import { GiveOne } from './give-card';
import { Log } from './log';
import { contradictionsOf, type Figures, useFigures } from './use-figures';

/** One commune's claim: evidence and citizens beside it, one criterion after the other decided. */
export function CommuneAppraisal(props: {
  readonly round: Round;
  readonly commune: string;
  readonly scores: RoundScores | null;
}) {
  const { round, commune, scores } = props;
  const { t } = useClaimWords();
  const claims = useClaims(round);
  const nameOf = useCommuneNames(round.province);
  const figures = useFigures(scores, round);
  const [opened, setOpened] = useState<string | null>(null);
  if (claims === null) return null;
  const found = claims.communes.find(one => one.commune === commune);
  const back = (
    <Link to="/tinh/tham-dinh" className={classes.back}>
      <IconChevronLeft size={20} aria-hidden="true" /> {t('backToCommunes')}
    </Link>
  );
  if (!found)
    return (
      <>
        <PageHead title={nameOf(commune)} sub={back} />
        <p>{t('appraisalNone')}</p>
      </>
    );
  const all = criteriaOf(claims.roundIndex.index);
  const criterion = all.find(({ id }) => id === opened) ?? (all[0] as (typeof all)[number]);
  return (
    <>
      <PageHead title={t('appraiseCommune', { commune: nameOf(commune) })} sub={back}>
        <AcceptRest round={round} claims={claims} found={found} figures={figures} />
      </PageHead>
      <Notices claims={claims} found={found} nameOf={nameOf} />
      <div className={classes.two} data-opened={opened !== null}>
        <AppraisalTable
          index={claims.roundIndex.index}
          found={found}
          figures={figures}
          opened={criterion.id}
          onOpen={setOpened}
        />
        <Decision
          key={criterion.id}
          criterion={criterion}
          found={found}
          round={round}
          index={claims.roundIndex.index}
          figure={
            criterion.citizens === null ? undefined : figures(criterion.citizens)?.byCommune.get(commune)
          }
          onBack={() => setOpened(null)}
        />
      </div>
      <GiveOne round={round} found={found} nameOf={nameOf} />
      <Log found={found} index={claims.roundIndex.index} disputeDays={round.communeIndex?.disputeDays} />
    </>
  );
}

/** What must be known before judging: two hand-ins, a merger, an index that has moved on. */
function Notices({
  claims: { roundIndex },
  found,
  nameOf,
}: {
  readonly claims: ClaimsOfRound;
  readonly found: ClaimedCommune;
  readonly nameOf: (code: string) => string;
}) {
  const words = useClaimWords();
  const { t } = words;
  const { rivals, mergedInto, current } = found;
  const drift = driftOf(roundIndex.index, roundIndex.digest, current);
  const moved = [
    drift.removed.length > 0 && t('driftRemoved', { criteria: drift.removed.join(', ') }),
    drift.added.length > 0 && t('driftAdded', { criteria: drift.added.map(({ id }) => id).join(', ') }),
    !drift.isSame && drift.removed.length + drift.added.length === 0 && t('driftTexts'),
  ].filter(text => text !== false);
  return (
    <>
      {rivals.length > 0 && (
        <Look
          title={t('rivalsTitle', { count: rivals.length + 1 })}
          text={t('rivalsWhy', { time: words.moment(current.completedAt) })}
        />
      )}
      {mergedInto && (
        <Look
          title={t('mergedTitle', { commune: nameOf(mergedInto.commune), date: words.day(mergedInto.on) })}
          text={t('mergedWhy')}
        />
      )}
      {moved.length > 0 && <Look title={t('driftTitle')} text={moved.join(' ')} />}
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

/** Accepts at once what is not decided, has its evidence and is not contradicted; the count is said, and it can be undone. */
function AcceptRest({
  round,
  claims,
  found,
  figures,
}: {
  readonly round: Round;
  readonly claims: ClaimsOfRound;
  readonly found: ClaimedCommune;
  readonly figures: Figures;
}) {
  const { t } = useClaimWords();
  const [done, setDone] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<AppraisalRefusal | null>(null);
  const { index } = claims.roundIndex;
  const contradicted = new Set(contradictionsOf(index, found, figures));
  const rest = criteriaOf(index)
    .map(({ id }) => id)
    .filter(id => found.appraised.states.get(id)?.kind === 'open' && !contradicted.has(id));
  const log = async (ids: readonly string[], act: 'accept' | 'undo') => {
    const { disputeDays } = round.communeIndex ?? {};
    const { refused, left } = await logAppraisals(
      database(dataset()),
      ids.map(
        (criterion): AppraisalEvent => ({
          id: ulid(),
          claim: found.current.id,
          criterion,
          act,
          answer: null,
          reason: '',
          by: t('byCouncil'),
          at: localTime(new Date()),
        }),
      ),
      {
        round: round.id,
        commune: found.commune,
        index,
        onlyOpen: act === 'accept',
        ...(disputeDays === undefined ? {} : { disputeDays }),
      },
    );
    setRefusal(refused[0]?.reason ?? null);
    const decided = new Set(left.map(({ criterion }) => criterion));
    setDone(act === 'accept' ? ids.filter(id => !decided.has(id)) : []);
  };
  return (
    <>
      {refusal && <p role="alert">{t(`appraisalRefused.${refusal}`)}</p>}
      {done.length > 0 && (
        <>
          <output>{t('acceptedRest', { count: done.length })}</output>
          <Button variant="subtle" onClick={() => log(done, 'undo')}>
            {t('undoRest')}
          </Button>
        </>
      )}
      {rest.length > 0 && (
        <Button variant="outline" onClick={() => log(rest, 'accept')}>
          {t('acceptRest', { count: rest.length })}
        </Button>
      )}
    </>
  );
}
