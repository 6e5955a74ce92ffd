import type { Plan } from '../../../indicators/plan';
import type { Day } from '../../engine/plan/days';
import type { Standing } from '../../engine/plan/follow-up';
import { TASK_COLUMNS, taskCells } from '../../engine/plan/task-table';
import { workbook } from '../../exchange/workbook';
import { dataset } from '../../storage/device';
import { saveFile } from './save-file';
import type { PlanWords } from './words';

/** The tasks in view as an XLSX, with how each stands; illustrative data say so in the first column. */
export async function exportTasks(
  plan: Plan,
  all: readonly Standing[],
  day: Day,
  words: PlanWords,
): Promise<void> {
  const isSample = dataset() === 'sample';
  const heading = [
    ...(isSample ? ['DỮ LIỆU MINH HỌA'] : []),
    'Mã',
    ...TASK_COLUMNS,
    'Văn bản',
    'Tình trạng',
    'Ngày ghi',
    'Đạt được',
    'Trễ (ngày)',
    'Ghi chú',
    'Người ghi',
    'Minh chứng',
  ];
  const rows = all.map(({ task, state, entry, late }) => [
    ...(isSample ? ['minh họa'] : []),
    task.id,
    ...taskCells(task, plan),
    `${task.document}, ${task.row}`,
    words.state(state),
    entry?.day ?? null,
    entry?.reached ? `${entry.reached.value}${entry.reached.unit === 'percent' ? ' %' : ' lần'}` : null,
    late?.days ?? null,
    entry?.note ?? null,
    entry?.who ?? null,
    (entry?.evidence ?? [])
      .map(one => (one.kind === 'file' ? `${one.name} (sha-256 ${one.sha256})` : one.url))
      .join('; '),
  ]);
  saveFile(`${plan.id}-viec-${day}.xlsx`, await workbook([{ name: 'Việc', table: [heading, ...rows] }]));
}
