import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { Plan } from '../../../indicators/plan';
import { readCell } from '../../engine/official/cell';
import type { Day } from '../../engine/plan/days';
import {
  type Evidence,
  type FollowEntry,
  type Reached,
  type Standing,
  TASK_STATES,
  TASK_TAGS,
  type TaskState,
  type TaskTag,
} from '../../engine/plan/follow-up';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { addFollowUps } from '../../storage/plans';
import { DayInput } from './day-input';
import { EvidenceField } from './evidence-field';
import classes from './plan.module.css';
import { STATE_WORDS } from './words';

interface Props {
  readonly plan: Plan;
  readonly day: Day;
  readonly one: Standing;
  readonly onSaved: (entry: FollowEntry) => void;
}

/** A new word on a task. What was said before stays; "saved" is said after the write. */
export function EntryForm({ plan, day, one, onSaved }: Props) {
  const { t } = useTranslation('plan');
  const [state, setState] = useState<TaskState>(one.state ?? 'doing');
  const [value, setValue] = useState('');
  const [unit, setUnit] = useState<Reached['unit']>(() => unitOf(one));
  const [note, setNote] = useState('');
  const [who, setWho] = useState('');
  const [when, setWhen] = useState(day);
  const [tags, setTags] = useState<readonly TaskTag[]>(one.tags);
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  const [tried, setTried] = useState(false);
  const reached = readReached(value, unit);
  const save = async () => {
    setTried(true);
    if (who.trim() === '' || reached === 'bad') return;
    const at = new Date();
    const entry: FollowEntry = {
      id: ulid(at.getTime()),
      plan: plan.id,
      task: one.task.id,
      day: when,
      at: at.toISOString(),
      who: who.trim().normalize('NFC'),
      state,
      reached,
      note: note.trim().normalize('NFC'),
      evidence,
      tags,
    };
    await addFollowUps(database(dataset()), [entry]);
    onSaved(entry);
  };
  return (
    <form
      className={classes.entry}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 className={classes.subhead}>{t('record')}</h3>
      <div className={classes.pair}>
        <Select
          label={t('filterState')}
          allowDeselect={false}
          data={TASK_STATES.map(one => ({ value: one, label: t(STATE_WORDS[one]) }))}
          value={state}
          onChange={next => next && setState(next as TaskState)}
        />
        <DayInput label={t('entryDay')} value={when} onDay={setWhen} />
        <TextInput
          label={t('reached')}
          inputMode="decimal"
          value={value}
          onChange={event => setValue(event.currentTarget.value)}
          error={reached === 'bad' ? t('reachedBad') : null}
        />
        <Select
          label={t('unit')}
          allowDeselect={false}
          data={[
            { value: 'percent', label: t('unitPercent') },
            { value: 'times', label: t('unitTimes') },
          ]}
          value={unit}
          onChange={next => next && setUnit(next as Reached['unit'])}
        />
      </div>
      <Textarea
        label={t('note')}
        autosize
        minRows={2}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <TextInput
        label={t('who')}
        withAsterisk
        value={who}
        onChange={event => setWho(event.currentTarget.value)}
        error={tried && who.trim() === '' ? t('whoMissing') : null}
      />
      <fieldset className={classes.tags}>
        <legend>{t('tags')}</legend>
        {TASK_TAGS.map(tag => (
          <label key={tag} className={classes.check}>
            <input
              type="checkbox"
              checked={tags.includes(tag)}
              onChange={event =>
                setTags(event.currentTarget.checked ? [...tags, tag] : tags.filter(other => other !== tag))
              }
            />
            {tag}
          </label>
        ))}
      </fieldset>
      <EvidenceField value={evidence} onChange={setEvidence} />
      <Button type="submit">{t('save')}</Button>
    </form>
  );
}

const unitOf = ({ task }: Standing): Reached['unit'] =>
  task.kpis.some(({ kind }) => kind === 'figure') ? 'percent' : 'times';

/** Empty = nothing said; comma or point; a negative figure is no figure. */
function readReached(text: string, unit: Reached['unit']): Reached | null | 'bad' {
  const read = readCell(text);
  if (read.kind === 'empty') return null;
  if (read.kind === 'text' || read.value < 0 || (unit === 'times' && !Number.isInteger(read.value)))
    return 'bad';
  return { value: read.value, unit };
}
