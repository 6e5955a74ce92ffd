import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { ulid } from 'ulid';
import type { CommuneIndex, Criterion } from '../../../indicators/commune-index/schema';
import type { ClaimAnswer } from '../../../scoring/commune-rank/claim-score';
import { fitWithShare } from '../../../scoring/commune-rank/plausible';
import type { Round } from '../../../surveys/round';
import type { AppraisalAct, AppraisalRefusal, AppraisalState } from '../../engine/communes/appraisal';
import type { CitizenFigure } from '../../engine/communes/citizens';
import { claimAnswers } from '../../engine/communes/claim';
import { localTime } from '../../engine/local-time';
import { logAppraisals } from '../../storage/appraisals';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { evidenceFile, evidenceShelf, isSameFile } from '../../storage/evidence';
import { Card } from '../../ui/card';
import claims from '../../ui/claims/claims.module.css';
import { CriterionSource } from '../../ui/claims/criterion-source';
import { EvidenceList } from '../../ui/claims/evidence-list';
import { StateChip } from '../../ui/claims/state-chip';
import { Told } from '../../ui/claims/told';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import type { ClaimedCommune } from '../communes/use-claims';
import classes from './appraisal.module.css';
import { CorrectTo } from './correct-to';

interface Props {
  readonly criterion: Criterion;
  readonly found: ClaimedCommune;
  readonly round: Round;
  readonly index: CommuneIndex;
  readonly figure: CitizenFigure | undefined;
  readonly onBack: () => void;
}

/** One criterion before the council: what speaks for it, and the three things that may be done. */
export function Decision({ criterion, found, round, index, figure, onBack }: Props) {
  const words = useClaimWords();
  const { t } = words;
  const { id } = criterion;
  const { claim, answers } = found.current;
  const state = found.appraised.states.get(id) ?? { kind: 'open' as const };
  const evidence = claim.evidence.filter(one => one.criterion === id);
  const note = claim.notes.find(one => one.criterion === id)?.text;
  const points = found.appraised.own.criteria.get(id);
  const given = claimAnswers(answers).get(id);
  const shelf = evidenceShelf(round.id, found.commune);
  const contradicts =
    figure?.kind === 'figure' && fitWithShare(points ?? null, figure.range) === 'contradicts' ? figure : null;
  return (
    <Card className={classes.panel}>
      <button type="button" className={classes.toList} onClick={onBack}>
        <IconList size={20} stroke={1.9} aria-hidden="true" /> {t('backToList')}
      </button>
      <p className={classes.small}>{t('criterionOf', { id })}</p>
      <h2>{words.title(criterion)}</h2>
      <p>
        <b>{words.answer(given, criterion)}</b>
        {points !== undefined && <> · {t('pointsNow', { points: words.points(points, 1) })}</>}
      </p>
      {contradicts && (
        <p className={claims.warning}>
          <IconAlertTriangle size={20} stroke={1.9} aria-hidden="true" />
          {t('warnContradicts', {
            claim: words.answer(given, criterion),
            share: `${words.percent(contradicts.estimate)} %`,
            range: words.range(contradicts),
            n: contradicts.n,
          })}
        </p>
      )}
      <h3>{t('evidenceTitle', { count: evidence.length })}</h3>
      <EvidenceList
        items={evidence}
        read={async sha => (await evidenceFile(database(dataset()), shelf, sha)) ?? null}
        isSame={isSameFile}
      />
      {note && (
        <p>
          {t('noteTitle')}: {note}
        </p>
      )}
      <p>
        <StateChip state={state} criterion={criterion} />
      </p>
      <Told state={state} today={localTime(new Date()).slice(0, 10)} />
      <Acts criterion={criterion} found={found} round={round} index={index} state={state} given={given} />
      <CriterionSource criterion={criterion} />
    </Card>
  );
}

interface ActsProps extends Pick<Props, 'criterion' | 'found' | 'round' | 'index'> {
  readonly state: AppraisalState;
  readonly given: ClaimAnswer | undefined;
}

function Acts({ criterion, found, round, index, state, given }: ActsProps) {
  const { t } = useClaimWords();
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<ClaimAnswer | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [refusal, setRefusal] = useState<AppraisalRefusal | null>(null);
  const act = async (what: AppraisalAct, counts: ClaimAnswer | null = null) => {
    const { disputeDays } = round.communeIndex ?? {};
    const { refused } = await logAppraisals(
      database(dataset()),
      [
        {
          id: ulid(),
          claim: found.current.id,
          criterion: criterion.id,
          act: what,
          answer: counts,
          reason: reason.normalize('NFC').trim(),
          by: t('byCouncil'),
          at: localTime(new Date()),
        },
      ],
      {
        round: round.id,
        commune: found.commune,
        index,
        ...(disputeDays === undefined ? {} : { disputeDays }),
      },
    );
    setRefusal(refused[0]?.reason ?? null);
    if (refused.length > 0) return;
    setReason('');
    setCorrecting(false);
    setAnswer(null);
  };
  const isDisputed = state.kind === 'disputed';
  const canDecide = state.kind === 'open' || state.kind === 'asked' || state.kind === 'decided';
  return (
    <>
      {isCorrecting && <CorrectTo criterion={criterion} onChange={setAnswer} />}
      {(canDecide || isDisputed) && (
        <Textarea
          label={t('reasonLabel')}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
      {(canDecide || isDisputed) && <p className={classes.small}>{t('reasonHint')}</p>}
      {refusal && (
        <p role="alert" className={classes.complaint}>
          {t(`appraisalRefused.${refusal}`)}
        </p>
      )}
      <div className={classes.acts}>
        {canDecide && !isCorrecting && <Button onClick={() => act('accept')}>{t('accept')}</Button>}
        {canDecide && (
          <Button
            variant={isCorrecting ? 'filled' : 'outline'}
            onClick={() => (isCorrecting ? act('correct', answer) : setCorrecting(true))}
          >
            {t('correct')}
          </Button>
        )}
        {canDecide && !isCorrecting && (
          <Button variant="outline" onClick={() => act('ask')}>
            {t('ask')}
          </Button>
        )}
        {isDisputed && (
          <>
            <Button onClick={() => act('settle', state.decision.answer)}>{t('settleKeep')}</Button>
            <Button variant="outline" disabled={given === undefined} onClick={() => act('settle', null)}>
              {t('settleOwn')}
            </Button>
          </>
        )}
        {state.kind !== 'open' && (
          <Button variant="subtle" onClick={() => act('undo')}>
            {t('undo')}
          </Button>
        )}
      </div>
    </>
  );
}
