import type { IndicatorId, SubDimensionId } from '../ids';
import type { CriterionId } from './schema';

/**
 * Which rows of which documents ask a commune for the same thing. The first row lends its title unless `vi` is given.
 * `kpi`: the row and place of the figure that becomes the points rule; `times`: the row whose dates do.
 * Reading rows as one thing, and rows printed under a whole dimension as part of one sub-dimension, is ours.
 */
export interface Topic {
  readonly id: CriterionId;
  readonly subDimension: SubDimensionId;
  readonly tasks: readonly string[];
  readonly kpi?: readonly [task: string, position: number];
  readonly times?: string;
  readonly vi?: string;
  readonly en: string;
  readonly citizens?: IndicatorId;
}

type Rest = Pick<Topic, 'kpi' | 'times' | 'vi' | 'citizens'>;
const topic = (id: CriterionId, tasks: readonly string[], en: string, rest: Rest = {}): Topic => ({
  id,
  subDimension: id.slice(0, 3) as SubDimensionId,
  tasks,
  en,
  ...rest,
});

export const TOPICS: readonly Topic[] = [
  topic(
    '1.1-1',
    ['kh3012-d1-01', 'kh305-d1-01', 'bd-d1-01', 'lc166-d1-01', 'qn4055-d1-01'],
    'Telling people about policies and who leads at each level',
    { kpi: ['kh305-d1-01', 0] },
  ),
  topic('1.2-1', ['kh3012-d1-02'], 'Introducing local associations and clubs', { citizens: '1.2.05' }),
  topic('1.2-2', ['kh3012-d1-03'], 'Opening major local matters to discussion and oversight'),
  topic('1.2-3', ['bd-d1-02'], 'Telling people about the right to vote', {
    vi: 'Tuyên truyền về quyền bầu cử và ngày bầu trưởng thôn',
    citizens: '1.2.02',
  }),
  topic('1.3-1', ['kh3012-d1-05', 'kh3012-d1-04'], 'Electing village heads as the rules say', {
    citizens: '1.3.04',
  }),
  topic('1.3-2', ['bd-d1-03'], 'Candidates in each election of a village head', {
    vi: 'Có từ hai người ứng cử mỗi cuộc bầu trưởng thôn',
    kpi: ['bd-d1-03', 0],
    citizens: '1.3.01',
  }),
  topic('1.4-1', ['kh3012-d1-06', 'bd-d1-04'], 'Publishing the works people are asked to pay for', {
    citizens: '1.4.04',
  }),
  topic('1.4-2', ['kh3012-d1-07', 'qn4055-d2-05'], 'Asking before collecting, publishing what was given', {
    citizens: '1.4.02',
  }),
  topic('1.4-3', ['kh3012-d1-08', 'kh3012-d1-09'], 'People’s inspection and supervision boards at work', {
    citizens: '1.4.05',
  }),
  topic('2.1-1', ['kh3012-d2-01', 'bd-d2-01'], 'Spreading policies and laws in time', { citizens: '2.1.02' }),
  topic('2.2-1', ['kh3012-d2-03', 'bd-d2-02', 'qn4055-d2-02'], 'Reviewing and publishing the poverty list', {
    citizens: '2.2.01',
  }),
  topic('2.2-2', ['lc166-d2-01', 'qn4055-d2-01'], 'Making the poverty review known to every household'),
  topic('2.3-1', ['kh3012-d2-04', 'bd-d2-03', 'qn4055-d2-04'], 'Publishing the commune’s budget in time', {
    times: 'kh3012-d2-04',
    citizens: '2.3.01',
  }),
  topic(
    '2.4-1',
    ['kh3012-d2-05', 'kh305-d2-04', 'qn4055-d2-06'],
    'Publishing land-use plans and land prices',
    { kpi: ['qn4055-d2-06', 0], citizens: '2.4.01' },
  ),
  topic('2.4-2', ['bd-d2-04'], 'Hearing people on land plans and land recovery', { citizens: '2.4.02' }),
  topic('3.1-1', ['kh3012-d3-01', 'bd-d3-01'], 'Leaders receive citizens regularly and answer', {
    citizens: '3.1.04',
  }),
  topic('3.1-2', ['kh3012-d3-02', 'qn4055-d2-07'], 'Face-to-face dialogue with residents', {
    kpi: ['kh3012-d3-02', 0],
  }),
  topic('3.1-3', ['lc166-d3-05', 'qn4055-d3-05'], 'Social oversight of the commune, every half-year', {
    times: 'lc166-d3-05',
  }),
  topic(
    '3.2-1',
    ['qn4055-d3-01', 'bd-d3-02', 'lc166-d3-01'],
    'Settling complaints, denunciations and concerns in time',
    { kpi: ['qn4055-d3-01', 0] },
  ),
  topic('3.2-2', ['lc166-d3-02', 'qn4055-d3-02'], 'Answering for decisions: petitions explained', {
    kpi: ['lc166-d3-02', 0],
  }),
  topic('3.3-1', ['kh3012-d3-05', 'bd-d3-03'], 'Legal education and help in reaching the courts', {
    citizens: '3.3.03',
  }),
  topic('4.1-1', ['kh3012-d4-02', 'bd-d4-01'], 'Checking how the budget is used', { citizens: '4.1.01' }),
  topic('4.1-2', ['lc166-d4-03'], 'Self-inspection of public service'),
  topic('4.2-1', ['bd-d4-03'], 'Oversight of primary schools, a channel for reports', { citizens: '4.2.02' }),
  topic('4.3-1', ['lc166-d4-02', 'qn4055-d4-02'], 'Recruiting openly and by merit', {
    kpi: ['lc166-d4-02', 0],
    citizens: '4.3.01',
  }),
  topic('4.4-1', ['bd-d4-05', 'lc166-d4-01'], 'Telling people what is done against corruption', {
    citizens: '4.4.02',
  }),
  topic('5.1-1', ['bd-d5-01'], 'Certification handled through one stop and online', {
    vi: 'Chứng thực, xác nhận qua một cửa và trực tuyến',
    kpi: ['bd-d5-01', 0],
  }),
  topic('5.3-1', ['kh305-d5-02', 'lc166-d5-06', 'qn4055-d5-06', 'bd-d5-01'], 'Land files settled in time', {
    kpi: ['kh305-d5-02', 0],
    citizens: '5.3.03',
  }),
  topic('5.3-2', ['lc166-d5-06', 'qn4055-d5-06'], 'Written apologies for late or faulty land files', {
    vi: 'Xin lỗi bằng văn bản khi hồ sơ đất đai sai sót, trễ hạn',
    kpi: ['lc166-d5-06', 1],
  }),
  topic('5.4-1', ['lc166-d5-01', 'qn4055-d5-01'], 'Reviewing and cutting procedures'),
  topic('5.4-2', ['lc166-d5-02', 'qn4055-d5-02', 'bd-d5-01'], 'Quality of service at the one-stop desk', {
    kpi: ['lc166-d5-02', 0],
    citizens: '5.4.02',
  }),
  topic('5.4-3', ['lc166-d3-04', 'qn4055-d3-04'], 'Satisfaction with guidance at the one-stop desk', {
    kpi: ['lc166-d3-04', 0],
  }),
  topic('6.1-1', ['kh3012-d6-01', 'bd-d6-01', 'qn4055-d6-01'], 'Health-insurance cover', {
    kpi: ['kh3012-d6-01', 0],
    citizens: '6.1.01',
  }),
  topic('6.1-2', ['kh3012-d6-03'], 'Insurance cards for the poor, right and in time', { citizens: '6.1.03' }),
  topic('6.1-3', ['kh3012-d6-04'], 'Insurance cards for newborns and children', {
    kpi: ['kh3012-d6-04', 0],
    citizens: '6.1.05',
  }),
  topic('6.1-4', ['kh3012-d6-02'], 'Technology in insured care'),
  topic('6.2-1', ['bd-d6-02'], 'Primary schools: teaching and buildings'),
  topic('6.3-1', ['bd-d6-03'], 'Household electricity and fair prices for tenants', { citizens: '6.3.01' }),
  topic('6.3-2', ['kh3012-d6-14', 'kh3012-d6-12', 'bd-d6-04'], 'Commune roads kept and improved'),
  topic('6.3-3', ['kh3012-d6-13'], 'Collecting and treating waste'),
  topic('6.4-1', ['kh3012-d6-15', 'bd-d6-06', 'lc166-d6-08', 'qn4055-d6-08'], 'Safety in the neighbourhood', {
    citizens: '6.4.03',
  }),
  topic('7.1-1', ['kh3012-d7-01', 'bd-d7-01'], 'Pollution: telling, checking, acting', {
    citizens: '7.1.03',
  }),
  topic('7.2-1', ['kh3012-d7-02', 'bd-d7-02'], 'Clean, green surroundings', { citizens: '7.2.01' }),
  topic('7.3-1', ['kh3012-d7-03', 'bd-d7-02'], 'Clean water, first where it is short', {
    citizens: '6.3.04',
  }),
  topic('8.1-1', ['bd-d8-01'], 'Guiding people to the commune’s online portal', { citizens: '8.1.04' }),
  topic('8.2-1', ['bd-d8-02'], 'Internet: its uses, public wifi', { citizens: '8.2.02' }),
  topic('8.3-1', ['bd-d8-03'], 'Posting answers in time, channels both ways', { citizens: '8.3.02' }),
];

/** Rows that name communes but measure somebody else's work: an inspection of communes says nothing a commune can claim. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  'qn4055-d2-03': 'inspection of 30 % of the communes by the province: the inspected cannot claim it',
  'lc166-d5-03': 'unannounced inspection by the province of agencies and communes',
  'qn4055-d5-03': 'unannounced inspection by the province of agencies and communes',
};
