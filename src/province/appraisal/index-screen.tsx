import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { applyEdits, COMMUNE_INDEX } from '../../../indicators/commune-index';
import type { CommuneIndexEdits } from '../../../indicators/commune-index/edits';
import { type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import type { Round } from '../../../surveys/round';
import { noEdits } from '../../engine/communes/index-edits';
import { indexOfRound, putIndexEdits } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { storageProblem } from '../../storage/problems';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { AddCriterion } from './add-criterion';
import classes from './appraisal.module.css';
import { EditCriterion, type EditIndex } from './edit-criterion';
import { RoundRules } from './round-rules';
import { useClaimRound } from './use-claim-round';

/** The commune index of a round: edits gather in a draft and are saved together, as one new version kept in the round. */
export function IndexScreen() {
  const { t } = useClaimWords();
  const found = useClaimRound();
  const id = found?.round.id ?? '';
  const live = useLive(async () => {
    const db = database(dataset());
    const round = await db.rounds.get(id);
    return { round, signed: (await db.roundFiles.get(id)) !== undefined };
  }, `index/${dataset()}/${id}`);
  if (found === undefined || live.state !== 'ready') return null;
  const { round, signed } = live.value;
  if (!round) return <PageHead title={t('indexTitle')} sub={t('tasksNoPlan')} />;
  return <Editor key={round.communeIndex?.revision ?? 1} round={round} signed={signed} />;
}

function Editor({ round, signed }: { readonly round: Round; readonly signed: boolean }) {
  const { t } = useClaimWords();
  const saved = round.communeIndex ?? noEdits(COMMUNE_INDEX);
  const [draft, setDraft] = useState(saved);
  const [failure, setFailure] = useState<string | null>(null);
  const { index, digest } = indexOfRound(round);
  const { problems } = applyEdits(COMMUNE_INDEX, draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  const save = () =>
    putIndexEdits(database(dataset()), round.id, () => draft).catch(error =>
      setFailure(storageProblem(error).detail),
    );
  const before = round.communeIndexBefore ?? [];
  return (
    <>
      <PageHead
        title={t('indexTitle')}
        sub={t('indexSub', {
          count: criteriaOf(index).length,
          version: index.version,
          digest: digest.slice(0, 12),
        })}
      >
        <Button component={Link} to="/tinh/tham-dinh" variant="subtle">
          {t('backToCommunes')}
        </Button>
      </PageHead>
      {signed && (
        <Card>
          {t('indexSigned')}{' '}
          {before.length > 0 &&
            t('indexBefore', {
              versions: before.map(({ revision }) => `${COMMUNE_INDEX.version}.${revision}`).join(', '),
            })}{' '}
          <Link to="/tinh/tiep-nhan/khoa">{t('indexPublish')}</Link>
        </Card>
      )}
      {problems.map(({ reason, what }) => (
        <p key={`${reason}${what}`} role="alert" className={classes.complaint}>
          {t(`indexProblem.${reason}`, { what })}
        </p>
      ))}
      {failure && (
        <p role="alert" className={classes.complaint}>
          {t('saveFailed')} {failure}
        </p>
      )}
      <RoundRules round={round} edits={draft} onEdit={change => setDraft(change)} />
      <Dimensions draft={draft} onEdit={change => setDraft(change)} />
      {isChanged && (
        <div className={classes.saveBar}>
          <span>{t('indexUnsaved')}</span>
          <Button variant="subtle" onClick={() => setDraft(saved)}>
            {t('indexDrop')}
          </Button>
          <Button disabled={problems.length > 0} onClick={() => void save()}>
            {t('indexSave', { version: `${COMMUNE_INDEX.version}.${saved.revision + 1}` })}
          </Button>
        </div>
      )}
    </>
  );
}

function Dimensions({ draft, onEdit }: { readonly draft: CommuneIndexEdits; readonly onEdit: EditIndex }) {
  const words = useClaimWords();
  const { index } = applyEdits(COMMUNE_INDEX, draft);
  const current = new Map<string, Criterion>(criteriaOf(index).map(one => [one.id, one]));
  const removed = new Map<string, CommuneIndexEdits['removed'][number]>(
    draft.removed.map(one => [one.criterion, one]),
  );
  const isEdited = ({ id }: Criterion) =>
    [draft.texts, draft.weights, draft.rules].some(part => Object.hasOwn(part, id)) ||
    draft.added.some(one => one.id === id);
  return COMMUNE_INDEX.dimensions.map(({ id, subDimensions }) => (
    <Card key={id} title={`${id.slice(1)}. ${words.dimensionShort(id)}`}>
      {subDimensions.flatMap(sub =>
        [...sub.criteria, ...draft.added.filter(({ subDimension }) => subDimension === sub.id)].map(
          criterion => (
            <EditCriterion
              key={criterion.id}
              criterion={current.get(criterion.id) ?? criterion}
              isEdited={isEdited(criterion)}
              removed={current.has(criterion.id) ? null : (removed.get(criterion.id) ?? null)}
              onEdit={onEdit}
            />
          ),
        ),
      )}
      <AddCriterion subs={subDimensions} onEdit={onEdit} />
    </Card>
  ));
}
