import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import type { Day } from '../../engine/plan/days';
import { type FollowEntry, ofTask, type Standing } from '../../engine/plan/follow-up';
import { useFormat } from '../format';
import { EntryForm } from './entry-form';
import { EvidenceList } from './evidence-field';
import classes from './plan.module.css';
import { showDay, usePlanWords } from './words';

interface Props {
  readonly plan: Plan;
  readonly day: Day;
  readonly one: Standing;
  readonly entries: readonly FollowEntry[];
  readonly onClose: () => void;
  readonly onSaved: (entry: FollowEntry) => void;
}

/** One task: what the document says of it, a new word on it, and everything said before. */
export function TaskPanel({ plan, day, one, entries, onClose, onSaved }: Props) {
  const { t: common } = useTranslation('common');
  const words = usePlanWords(plan);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
      title={<strong>{words.title(one.task.title)}</strong>}
    >
      <TaskFacts plan={plan} one={one} />
      <EntryForm
        plan={plan}
        day={day}
        one={one}
        onSaved={entry => {
          onSaved(entry);
          onClose();
        }}
      />
      <History plan={plan} entries={ofTask(entries, one.task.id)} />
    </Modal>
  );
}

function TaskFacts({ plan, one: { task } }: { readonly plan: Plan; readonly one: Standing }) {
  const { t } = useTranslation('plan');
  const { labels } = useFormat();
  const words = usePlanWords(plan);
  const parts = task.subDimensions.map(id => `${id} ${labels.subDimensions[id]?.short ?? ''}`);
  const facts = [
    [t('factSource'), t('factRow', { document: task.document, row: task.row })],
    [t('factPart'), [labels.dimensions[task.dimension].short, ...parts].join(' · ')],
    [t('factLead'), words.agencies(task.leads)],
    [t('factImplement'), words.agencies(task.implementers)],
    [t('factTiming'), words.timing(task.timing)],
    [t('factKpi'), task.kpis.length > 0 ? task.kpis.map(words.kpi).join('; ') : t('kpiNone')],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {task.damaged && <p className={classes.damaged}>{t('damaged')}</p>}
    </>
  );
}

function History({ plan, entries }: { readonly plan: Plan; readonly entries: readonly FollowEntry[] }) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  if (entries.length === 0) return <p className={classes.hint}>{t('historyNone')}</p>;
  return (
    <section aria-label={t('history')}>
      <h3 className={classes.subhead}>{t('history')}</h3>
      <ol className={classes.history}>
        {entries.toReversed().map(entry => (
          <li key={entry.id}>
            <strong>{showDay(entry.day)}</strong> · {words.state(entry.state)}
            {entry.reached &&
              ` · ${t(entry.reached.unit === 'percent' ? 'reachedPercent' : 'reachedTimes', { value: words.number(entry.reached.value) })}`}{' '}
            · {entry.who}
            {entry.tags.length > 0 && <small> · {entry.tags.join(', ')}</small>}
            {entry.note && <p>{entry.note}</p>}
            <EvidenceList value={entry.evidence} />
          </li>
        ))}
      </ol>
    </section>
  );
}
