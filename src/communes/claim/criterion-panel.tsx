import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight, IconList } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import { PART_POINTS } from '../../../scoring/commune-rank/claim-score';
import { fitWithShare } from '../../../scoring/commune-rank/plausible';
import { questionOf } from '../../../surveys/commune/form';
import { claimAnswers } from '../../engine/communes/claim';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { evidenceFile, evidenceShelf } from '../../storage/evidence';
import { Card } from '../../ui/card';
import claims from '../../ui/claims/claims.module.css';
import { CriterionSource } from '../../ui/claims/criterion-source';
import { EvidenceList } from '../../ui/claims/evidence-list';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useCommune } from '../state/commune-state';
import { AnswerControl } from './answer-control';
import { AppraisalHere } from './appraisal-here';
import classes from './claim.module.css';
import { EvidenceAdder } from './evidence-adder';
import type { ClaimOnScreen } from './use-content';

/** One criterion: the mark, what speaks for and against it, evidence, note; on to the next. */
export function CriterionPanel({
  criterion,
  content,
  onOpen,
}: {
  readonly criterion: Criterion;
  readonly content: ClaimOnScreen;
  readonly onOpen: (id: string) => void;
}) {
  const words = useClaimWords();
  const { t } = words;
  const { index, choice, session, json } = useCommune();
  const all = criteriaOf(index);
  const at = all.findIndex(({ id }) => id === criterion.id);
  const [before, next] = [all[at - 1], all[at + 1]];
  const { id } = criterion;
  const name = questionOf(id);
  const hint = json.pages.flatMap(page => page.elements).find(one => one.name === name)?.description;
  const evidence = content.evidence.filter(one => one.criterion === id);
  const points = content.score.criteria.get(id);
  const shelf = evidenceShelf(choice.round, choice.commune);
  return (
    <Card className={classes.panel}>
      <Link to="/xa/tu-cham" className={classes.back}>
        <IconList size={20} stroke={1.9} aria-hidden="true" /> {t('backToList')}
      </Link>
      <p className={classes.small}>
        {t('criterionOf', { id })} · {words.subName(criterion.subDimension)}
      </p>
      <h2>{words.title(criterion)}</h2>
      {typeof hint === 'string' && <p className={classes.small}>{hint}</p>}
      <AnswerControl name={name} raw={content.raw} session={session} />
      {points !== undefined && (
        <p className={classes.small}>{t('pointsNow', { points: words.points(points, 1) })}</p>
      )}
      <Warnings criterion={criterion} content={content} />
      <AppraisalHere criterion={criterion} />
      <section className={classes.part}>
        <h3>{t('evidenceTitle', { count: evidence.length })}</h3>
        <EvidenceList
          items={evidence}
          read={async sha => (await evidenceFile(database(dataset()), shelf, sha)) ?? null}
          {...(session ? { onRemove: item => session.removeEvidence(item) } : {})}
        />
        {session && <EvidenceAdder criterion={id} shelf={shelf} session={session} />}
      </section>
      <Textarea
        label={t('noteTitle')}
        autosize
        minRows={2}
        maxLength={1000}
        value={content.notes[id] ?? ''}
        disabled={session === null}
        onChange={event => session?.note(id, event.currentTarget.value)}
      />
      <CriterionSource criterion={criterion} />
      <div className={classes.steps}>
        <Button
          variant="subtle"
          disabled={!before}
          leftSection={<IconChevronLeft size={20} aria-hidden="true" />}
          onClick={() => before && onOpen(before.id)}
        >
          {t('previous')}
        </Button>
        <Button
          disabled={!next}
          rightSection={<IconChevronRight size={20} aria-hidden="true" />}
          onClick={() => next && onOpen(next.id)}
        >
          {t('next')}
        </Button>
      </div>
    </Card>
  );
}

/** Amber only: a claim the citizens' range contradicts, or one without evidence. */
function Warnings({
  criterion,
  content,
}: {
  readonly criterion: Criterion;
  readonly content: ClaimOnScreen;
}) {
  const words = useClaimWords();
  const { t } = words;
  const { citizensHere } = useCommune();
  const { id, citizens } = criterion;
  const points = content.score.criteria.get(id) ?? null;
  const figure = citizens === null ? undefined : citizensHere(citizens);
  const answer = claimAnswers(content.answers).get(id);
  const contradicts =
    figure?.kind === 'figure' && fitWithShare(points, figure.range) === 'contradicts' ? figure : null;
  const bare = points === PART_POINTS && !content.evidence.some(one => one.criterion === id);
  const texts = [
    contradicts &&
      t('warnContradicts', {
        claim: words.answer(answer, criterion),
        share: `${words.percent(contradicts.estimate)} %`,
        range: words.range(contradicts),
        n: contradicts.n,
      }),
    bare && answer?.kind === 'value' && answer.value !== 1 && t('warnNoEvidence'),
  ].filter(text => typeof text === 'string');
  return texts.map(text => (
    <p key={text} className={claims.warning}>
      <IconAlertTriangle size={20} stroke={1.9} aria-hidden="true" />
      {text}
    </p>
  ));
}
