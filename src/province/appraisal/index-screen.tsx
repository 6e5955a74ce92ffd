import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { COMMUNE_INDEX } from '../../../indicators/commune-index';
import type { CommuneIndexEdits } from '../../../indicators/commune-index/edits';
import { type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import type { Round } from '../../../surveys/round';
import { localTime } from '../../engine/local-time';
import { indexOfRound, putIndexEdits } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { CriterionSource } from '../../ui/claims/criterion-source';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useProvince } from '../state/province-state';
import classes from './appraisal.module.css';

/** The commune index of a round: weights, words, and criteria left out; every change is a new version in the round. */
export function IndexScreen() {
  const { t } = useClaimWords();
  const { chosen } = useProvince();
  const id = chosen.round?.round.id ?? '';
  const live = useLive(async () => {
    const db = database(dataset());
    return { round: await db.rounds.get(id), signed: (await db.roundFiles.get(id)) !== undefined };
  }, `index/${dataset()}/${id}`);
  if (live.state !== 'ready') return null;
  const { round, signed } = live.value;
  if (!round) return <PageHead title={t('indexTitle')} sub={t('tasksNoPlan')} />;
  const { index, digest, problems } = indexOfRound(round);
  return (
    <>
      <PageHead
        title={t('indexTitle')}
        sub={t('indexSub', {
          count: criteriaOf(index).length,
          version: index.version,
          digest: digest.slice(0, 12),
        })}
      />
      {signed && <Card>{t('indexSigned')}</Card>}
      {problems.map(({ reason, what }) => (
        <p key={`${reason}${what}`} role="alert" className={classes.complaint}>
          {t(`indexProblem.${reason}`, { what })}
        </p>
      ))}
      <Dimensions round={round} />
    </>
  );
}

function Dimensions({ round }: { readonly round: Round }) {
  const words = useClaimWords();
  const current = new Map<string, Criterion>(criteriaOf(indexOfRound(round).index).map(one => [one.id, one]));
  const removed = new Map<string, CommuneIndexEdits['removed'][number]>(
    (round.communeIndex?.removed ?? []).map(one => [one.criterion, one]),
  );
  const added = round.communeIndex?.added ?? [];
  return COMMUNE_INDEX.dimensions.map(({ id, subDimensions }) => (
    <Card key={id} title={`${id.slice(1)}. ${words.dimensionShort(id)}`}>
      {subDimensions.flatMap(sub =>
        [...sub.criteria, ...added.filter(({ subDimension }) => subDimension === sub.id)].map(criterion => (
          <EditCriterion
            key={`${criterion.id}/${current.get(criterion.id)?.weight}/${removed.has(criterion.id)}`}
            round={round.id}
            criterion={current.get(criterion.id) ?? criterion}
            removed={current.has(criterion.id) ? null : (removed.get(criterion.id) ?? null)}
          />
        )),
      )}
    </Card>
  ));
}

interface EditProps {
  readonly round: string;
  readonly criterion: Criterion;
  readonly removed: CommuneIndexEdits['removed'][number] | null;
}

function EditCriterion({ round, criterion, removed }: EditProps) {
  const words = useClaimWords();
  const { t } = words;
  const { id } = criterion;
  const [text, setText] = useState(words.title(criterion));
  const [weight, setWeight] = useState<number | string>(criterion.weight);
  const [reason, setReason] = useState('');
  const edit = (change: (known: CommuneIndexEdits) => CommuneIndexEdits) =>
    putIndexEdits(database(dataset()), round, change);
  if (removed !== null)
    return (
      <div className={classes.edit} data-removed="true">
        <span>
          {id} {words.title(criterion)}
          <br />
          {t('indexRemoved', { date: words.day(removed.on), reason: removed.reason })}
        </span>
        <Button
          variant="subtle"
          onClick={() =>
            edit(known => ({ ...known, removed: known.removed.filter(one => one.criterion !== id) }))
          }
        >
          {t('indexRestore')}
        </Button>
      </div>
    );
  const isWeight = typeof weight === 'number' && weight > 0;
  const isChanged = text.trim() !== words.title(criterion) || weight !== criterion.weight;
  const save = () =>
    edit(known => ({
      ...known,
      ...(isWeight ? { weights: { ...known.weights, [id]: Number(weight) } } : {}),
      ...(text.trim() !== words.title(criterion)
        ? { texts: { ...known.texts, [id]: text.normalize('NFC').trim() } }
        : {}),
    }));
  const remove = () =>
    edit(known => ({
      ...known,
      removed: [
        ...known.removed,
        { criterion: id, on: localTime(new Date()).slice(0, 10), reason: reason.normalize('NFC').trim() },
      ],
    }));
  return (
    <div>
      <div className={classes.edit}>
        <TextInput
          label={`${id} ${t('indexText')}`}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <NumberInput label={t('indexWeight')} min={0.1} step={0.5} value={weight} onChange={setWeight} />
        <Button disabled={!isChanged || !isWeight || text.trim() === ''} onClick={save}>
          {t('indexSave')}
        </Button>
      </div>
      <details>
        <summary>{t('indexRemove')}</summary>
        <div className={classes.edit} data-removed="true">
          <TextInput
            label={t('indexReason')}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Button color="gach" variant="outline" disabled={reason.trim() === ''} onClick={remove}>
            {t('indexRemove')}
          </Button>
        </div>
      </details>
      <CriterionSource criterion={criterion} />
    </div>
  );
}
