import { DIMENSION_IDS } from '../../../indicators/ids';
import type { Comparison, LevelId } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import type { Cell, RawTable } from '../../engine/official/cell';
import { agencyName } from '../../engine/plan/agency';
import { byLead } from '../../engine/plan/period-report';
import { type Sheet, workbook } from '../../exchange/workbook';
import { saveFile } from '../plan/save-file';
import type { Resolved } from '../state/resolve-choice';
import type { PageProps } from './first-page';
import type { CommunePages } from './use-report';

interface Exported extends PageProps {
  readonly comparison: Comparison;
  readonly chosen: Resolved;
  readonly communes: CommunePages;
}

/** The report's tables, unrounded, with the same marks: illustrative data say so in the first sheet and the file name. */
export async function exportReport({
  head,
  report,
  forecast,
  comparison,
  chosen,
  communes,
}: Exported): Promise<void> {
  const mark = head.isSynthetic ? 'DỮ LIỆU MINH HỌA, DỰ THẢO' : 'DỰ THẢO';
  const about: RawTable = [
    ['Mục', 'Giá trị'],
    ['Ghi chú', `${mark}. Điểm tự đánh giá theo khung PAPI, không phải điểm PAPI chính thức.`],
    ['Tỉnh', chosen.province],
    ['Năm', chosen.year],
    ['Kế hoạch', chosen.plan?.number ?? chosen.plan?.id ?? null],
    ['Ngày', head.day],
    ['Số phỏng vấn', report.scores?.n ?? null],
    ['Mã kết quả', head.digest],
    [
      'Khả năng đạt tổng mục tiêu',
      forecast?.outcome.kind === 'forecast' ? forecast.outcome.forecast.pTarget : null,
    ],
  ];
  const sheets: Sheet[] = [
    { name: 'Báo cáo', table: about },
    { name: 'Nội dung', table: levelsTable(comparison) },
    { name: 'Thành phần', table: partsTable(report) },
    { name: 'Việc theo cơ quan', table: agencyTable(report) },
    ...(communes.facts.length > 0 ? [{ name: 'Xã', table: communesTable(communes) }] : []),
  ];
  saveFile(
    `bao-cao-${chosen.plan?.id ?? chosen.province}-${head.day}${head.isSynthetic ? '-minh-hoa' : ''}.xlsx`,
    await workbook(sheets),
  );
}

const levelsTable = ({ dimensions, total }: Comparison): RawTable => [
  [
    'Nội dung',
    'Chính thức',
    'Mục tiêu',
    'Tự đánh giá',
    'Cận dưới 95%',
    'Cận trên 95%',
    'n',
    'Nhóm',
    'Nhận định',
  ],
  ...[...dimensions, total].map(({ id, official, target, self, selfPlacement, verdict }): Cell[] => {
    const band = intervalOf(self);
    return [
      id,
      official?.points ?? null,
      target,
      pointsOf(self),
      band?.lower ?? null,
      band?.upper ?? null,
      self?.n ?? null,
      selfPlacement?.group ?? null,
      verdict,
    ];
  }),
];

const partsTable = ({ scores }: PageProps['report']): RawTable => [
  ['Thành phần', 'Phần điểm', 'Cận dưới 95%', 'Cận trên 95%', 'n', 'Giữ lại vì'],
  ...[...(scores?.province.subDimensions ?? [])].map(([id, score]): Cell[] => {
    const band = intervalOf(score);
    return [
      id,
      pointsOf(score),
      band?.lower ?? null,
      band?.upper ?? null,
      score.n,
      score.kind === 'withheld' ? score.reason : null,
    ];
  }),
];

const agencyTable = ({ plan, all }: PageProps['report']): RawTable => [
  ['Cơ quan chủ trì', 'Việc', 'Đã xong', 'Đang làm', 'Vướng mắc', 'Chưa làm', 'Chưa ghi gì', 'Trễ'],
  ...byLead(all).map(({ id, counts }): Cell[] => [
    id === null || plan === null ? 'văn bản không ghi' : agencyName(plan, id),
    counts.tasks,
    counts.done,
    counts.doing,
    counts.stuck,
    counts.notStarted,
    counts.silent,
    counts.late,
  ]),
];

const COMMUNE_LEVELS: readonly LevelId[] = [...DIMENSION_IDS, 'total'];

const communesTable = ({ facts, name }: CommunePages): RawTable => [
  [
    'Mã',
    'Xã',
    'n',
    ...COMMUNE_LEVELS.flatMap(id => [id, `${id} dưới`, `${id} trên`]),
    'Hạng từ',
    'Hạng đến',
    'Giữ lại vì',
  ],
  ...facts.map((one): Cell[] => {
    const levels = COMMUNE_LEVELS.flatMap(id => {
      const score = one.levels.find(level => level.id === id)?.score ?? null;
      const band = intervalOf(score);
      return [pointsOf(score), band?.lower ?? null, band?.upper ?? null];
    });
    return [
      one.code,
      name(one.code),
      one.n,
      ...levels,
      one.standing?.from ?? null,
      one.standing?.to ?? null,
      one.suppressed ? 'n < 15' : null,
    ];
  }),
];
