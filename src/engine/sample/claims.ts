import { ulid } from 'ulid';
import { type CommuneIndex, type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import type { EvidenceItem } from '../../../surveys/commune/claim';
import { questionOf } from '../../../surveys/commune/form';
import type { Random } from '../../../surveys/household/draws';
import type { AppraisalEvent } from '../communes/appraisal';
import { type HandedIn, handIn } from '../communes/claim';
import { seededRandom } from '../random';
import { SAMPLE_ROUND, type SampleParameters } from './make-sample';
import { samplePlaces } from './places';

/** Communes that have handed in; the first is appraised in full, the second in part. */
const CLAIMING = 12;
const COUNCIL = 'Hội đồng thẩm định';

export interface SampleClaims {
  readonly claims: readonly HandedIn[];
  readonly events: readonly AppraisalEvent[];
}

/** Made-up self-assessments: communes think well of themselves, not every mark has evidence. Same seed, same claims. */
export function sampleClaims(
  { communes, province, year, seed }: SampleParameters,
  index: CommuneIndex,
  digest: string,
): SampleClaims {
  const random = seededRandom(seed + 7);
  const claims = samplePlaces(Math.min(communes, CLAIMING), 1).map(({ code, name }, at) => {
    const day = `${year}-12-${String(5 + at).padStart(2, '0')}`;
    const evidence: EvidenceItem[] = [];
    const raw: Record<string, number | string> = {};
    for (const criterion of criteriaOf(index)) {
      raw[questionOf(criterion.id)] = answerOf(criterion, random);
      if (random() < 0.85) evidence.push(linkOf(criterion, code));
    }
    const made = handIn(index, {
      id: ulid(Date.parse(`${day}T08:00:00+07:00`), random),
      round: SAMPLE_ROUND,
      place: { province, commune: code, village: name },
      language: 'vi',
      startedAt: `${day}T08:00:00+07:00`,
      completedAt: `${day}T10:30:00+07:00`,
      raw,
      claim: {
        index: { id: index.id, version: index.version, digest },
        version: 1,
        replaces: null,
        evidence,
        notes: [],
      },
    });
    if (!made.ok) throw new Error(`sampleClaims: ${JSON.stringify(made.problems[0])}`);
    return made.response;
  });
  return { claims, events: eventsOf(claims, index, year, random) };
}

function answerOf({ rule }: Criterion, random: Random): number | string {
  const luck = random();
  switch (rule.kind) {
    case 'yes-no':
    case 'deadline':
      return luck < 0.68 ? 2 : luck < 0.93 ? 1 : 0;
    case 'share':
      return Math.min(100, Math.round(100 * rule.target * (0.8 + 0.25 * luck)));
    case 'count':
      return luck < 0.3 ? rule.target - 1 : rule.target;
    default:
      return rule satisfies never;
  }
}

const linkOf = ({ id }: Criterion, commune: string): EvidenceItem => ({
  kind: 'link',
  criterion: id,
  name: `Văn bản minh họa ${id}`,
  url: `https://minh-hoa.invalid/${commune}/${id}`,
});

function eventsOf(
  claims: readonly HandedIn[],
  index: CommuneIndex,
  year: number,
  random: Random,
): AppraisalEvent[] {
  const [first, second] = claims;
  const all = criteriaOf(index).map(({ id }) => id);
  let minute = 0;
  const event = (
    claim: HandedIn,
    criterion: string,
    act: AppraisalEvent['act'],
    rest: Partial<AppraisalEvent> = {},
  ): AppraisalEvent => {
    minute += 1;
    const time = new Date(Date.UTC(year, 11, 20, 1, minute));
    const at = `${new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
    return {
      id: ulid(time.getTime(), random),
      claim: claim.id,
      criterion,
      act,
      answer: null,
      reason: '',
      by: COUNCIL,
      at,
      ...rest,
    };
  };
  if (!first || !second) return [];
  const corrected = '2.3-1';
  const late = { kind: 'value', value: 1 } as const;
  return [
    ...all.filter(id => id !== corrected).map(id => event(first, id, 'accept')),
    event(first, corrected, 'correct', { answer: late, reason: 'Niêm yết sau thời hạn 20 ngày.' }),
    event(second, '1.1-1', 'accept'),
    event(second, '1.4-2', 'ask', { reason: 'Gửi thêm biên bản họp thôn lấy ý kiến dân.' }),
    event(second, '2.3-1', 'correct', { answer: late, reason: 'Niêm yết sau thời hạn.' }),
  ];
}
