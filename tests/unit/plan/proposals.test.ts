import { describe, expect, it } from 'vitest';
import { Plan } from '../../../indicators/plan';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import type { RawTable } from '../../../src/engine/official/cell';
import {
  askedAgencies,
  issuedPlan,
  mergeProposals,
  type ProposalSheet,
  punctuality,
  readSheet,
  sheetFor,
} from '../../../src/engine/plan/proposals';

const TITLE = 5 + 0;
const fill = (agency: string, change: (row: (string | number | null)[]) => void): RawTable => {
  const [heading, first, ...rest] = sheetFor(KHANH_HOA_2022, agency);
  const row = [...first!];
  change(row);
  return [heading!, row, ...rest];
};
const sheet = (
  agency: string,
  received: string,
  change: (row: (string | number | null)[]) => void,
): ProposalSheet => {
  const read = readSheet(KHANH_HOA_2022, fill(agency, change));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return {
    id: agency + received,
    plan: KHANH_HOA_2022.id,
    received,
    who: '',
    file: { name: 'x', sha256: '0' },
    ...read.sheet,
  };
};
const write =
  (title: string, when = 'Thường xuyên') =>
  (row: (string | number | null)[]) => {
    row[TITLE] = title;
    row[8] = when;
  };

describe('sheets out and in', () => {
  it('sixteen agencies over 32 parts', () => {
    const asked = askedAgencies(KHANH_HOA_2022);
    expect(asked).toHaveLength(16);
    expect(asked.reduce((sum, { parts }) => sum + parts.length, 0)).toBe(32);
  });

  it('a sheet carries its parts; only lines with work come back', () => {
    const { rows, agency } = sheet('so-y-te', '2022-08-15', write('Đo hài lòng người bệnh'));
    expect(agency).toBe('so-y-te');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ state: 'proposed', scope: expect.stringContaining('bệnh viện') });
    expect(rows[0]?.task).toMatchObject({ dimension: 'D6', subDimensions: ['6.1'], leads: ['so-y-te'] });
  });

  it.each([
    { why: 'nothing filled in', change: () => undefined, reason: 'nothing-proposed' },
    {
      why: 'a sheet of another plan',
      change: (row: (string | number | null)[]) => {
        write('Việc')(row);
        row[0] = 'quang-nam-2020';
      },
      reason: 'other-plan',
    },
    {
      why: 'an agency nobody knows',
      change: (row: (string | number | null)[]) => {
        write('Việc')(row);
        row[1] = 'Sở Vũ trụ';
      },
      reason: 'other-agency',
    },
    { why: 'a time limit nobody understands', change: write('Việc', 'chóng'), reason: 'unread-timing' },
  ])('$why is refused', ({ change, reason }) => {
    const read = readSheet(KHANH_HOA_2022, fill('so-y-te', change));
    expect(read).toMatchObject({ ok: false, problems: [expect.objectContaining({ reason })] });
  });
});

describe('merging', () => {
  const one = sheet('so-tu-phap', '2022-08-19', write('Tuyên truyền pháp luật'));
  const other: ProposalSheet = {
    ...sheet('so-noi-vu', '2022-08-25', write('Tuyên truyền pháp luật', 'Hàng quý')),
  };
  const moved = {
    ...other,
    rows: other.rows.map(row => ({
      ...row,
      task: { ...row.task, dimension: 'D3' as const, subDimensions: one.rows[0]!.task.subDimensions },
    })),
  };

  it('the same work of two agencies stands side by side, with what differs and who was not asked', () => {
    const [merged, ...rest] = mergeProposals(KHANH_HOA_2022, [one, moved]);
    expect(rest).toEqual([]);
    expect(merged?.conflict).toEqual(['leads', 'timing']);
    expect(merged?.offers.map(({ agency, unasked }) => [agency, unasked])).toEqual([
      ['so-tu-phap', false],
      ['so-noi-vu', true],
    ]);
  });

  it('sheets of another plan stay out', () =>
    expect(mergeProposals(KHANH_HOA_2022, [{ ...one, plan: 'x' }])).toEqual([]));

  it('late is counted from the last allowed day; without any sheet here nobody is called late', () => {
    const late = punctuality(KHANH_HOA_2022, [one, other], '2022-08-29').filter(({ late }) => late > 0);
    expect(late.find(({ agency }) => agency === 'so-noi-vu')).toMatchObject({
      received: '2022-08-25',
      late: 6,
    });
    expect(late.find(({ agency }) => agency === 'so-tu-phap')).toBeUndefined();
    expect(late.find(({ agency }) => agency === 'so-y-te')).toMatchObject({ received: null, late: 10 });
    expect(punctuality(KHANH_HOA_2022, [], '2022-11-10').every(({ late }) => late === 0)).toBe(true);
  });

  it('issued tasks go into an own plan under the decision, the built-in one is not touched', () => {
    const offers = mergeProposals(KHANH_HOA_2022, [one])[0]!.offers;
    const made = issuedPlan(KHANH_HOA_2022, offers, [one], '3012/QĐ-UBND');
    expect(made.id).toBe('rieng-khanh-hoa-2022-bo-khung');
    expect(made.tasks).toHaveLength(KHANH_HOA_2022.tasks.length + 1);
    expect(made.tasks.at(-1)).toMatchObject({ document: '3012/QĐ-UBND', title: 'Tuyên truyền pháp luật' });
    expect(Plan.safeParse(made).success).toBe(true);
    expect(new Set(made.tasks.map(({ id }) => id)).size).toBe(made.tasks.length);
  });
});
