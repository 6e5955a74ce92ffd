import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS } from '../../../../indicators/ids';
import type { PlanDraft } from '../../../engine/plan/own-plan';
import {
  distinct,
  numberTasks,
  readTask,
  type TableProblem,
  type TaskColumn,
} from '../../../engine/plan/task-table';
import { Card } from '../../../ui/card';
import { useFormat } from '../../format';
import classes from '../plan.module.css';
import { usePlanWords } from '../words';
import { ProblemList } from './problem-list';

interface Props {
  readonly draft: PlanDraft;
  readonly set: (part: Partial<PlanDraft>) => void;
}

type Typed = Readonly<Record<TaskColumn, string>>;
const EMPTY: Typed = {
  'Nội dung': 'D1',
  'Thành phần': '',
  Việc: '',
  'Cơ quan chủ trì': '',
  'Đơn vị thực hiện': '',
  'Thời hạn': '',
  'Chỉ tiêu': '',
};

/** Tasks of an own plan, one by one, read exactly as a line of the table would be. */
export function TaskEditor({ draft, set }: Props) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(draft);
  return (
    <Card flush title={t('tasksTitle')} aside={t('agendaCount', { n: draft.tasks.length })}>
      <ul className={classes.tasks}>
        {draft.tasks.map((task, index) => (
          <li key={task.id} className={classes.ownTask}>
            <span className={classes.taskWords}>
              <strong>{words.title(task.title)}</strong>
              <small>
                {task.dimension} {task.subDimensions.join(', ')} · {words.agencies(task.leads)} ·{' '}
                {words.timing(task.timing)}
              </small>
            </span>
            <button
              type="button"
              className={classes.remove}
              aria-label={t('taskRemove', { title: words.title(task.title) })}
              onClick={() => set({ tasks: draft.tasks.toSpliced(index, 1) })}
            >
              <IconX size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <NewTask draft={draft} set={set} />
    </Card>
  );
}

function NewTask({ draft, set }: Props) {
  const { t } = useTranslation('plan');
  const { labels } = useFormat();
  const [typed, setTyped] = useState(EMPTY);
  const [problems, setProblems] = useState<readonly TableProblem[]>([]);
  const field = (column: TaskColumn) => ({
    value: typed[column],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [column]: event.currentTarget.value }),
  });
  const add = () => {
    const read = readTask(
      column => typed[column as TaskColumn],
      draft.tasks.length + 1,
      draft,
      draft.number || 'Kế hoạch riêng',
    );
    setProblems(read.problems.map(one => ({ ...one, row: null })));
    if (!read.task) return;
    const prefix = draft.id || 'rieng';
    const fresh = numberTasks(prefix, [...draft.tasks.map(({ id: _, ...task }) => task), read.task]);
    set({ tasks: fresh, agencies: distinct([...draft.agencies, ...read.agencies]) });
    setTyped({ ...EMPTY, 'Nội dung': typed['Nội dung'] });
  };
  return (
    <div className={classes.newTask}>
      <Select
        label={t('factPart')}
        allowDeselect={false}
        data={DIMENSION_IDS.map(id => ({ value: id, label: `${id[1]}. ${labels.dimensions[id].short}` }))}
        value={typed['Nội dung']}
        onChange={next => next && setTyped({ ...typed, 'Nội dung': next })}
      />
      <TextInput label={t('taskPart')} placeholder="2.4" {...field('Thành phần')} />
      <TextInput label={t('taskTitle')} {...field('Việc')} />
      <TextInput label={t('factLead')} placeholder="Sở Nội vụ" {...field('Cơ quan chủ trì')} />
      <TextInput label={t('factImplement')} {...field('Đơn vị thực hiện')} />
      <TextInput label={t('factTiming')} placeholder={t('timingExample')} {...field('Thời hạn')} />
      <TextInput label={t('factKpi')} placeholder="từ 95% hồ sơ" {...field('Chỉ tiêu')} />
      {problems.length > 0 && (
        <div role="alert" className={classes.refused}>
          <ProblemList problems={problems} />
        </div>
      )}
      <Button variant="outline" leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={add}>
        {t('taskAdd')}
      </Button>
    </div>
  );
}
