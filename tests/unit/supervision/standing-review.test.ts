import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/engine/exchange/facts';
import { type OwnWord, standingReview } from '../../../src/engine/supervision/standing-review';

const word = (
  person: string,
  seq: number,
  verdict: Decision['verdict'],
  more: Partial<Decision> = {},
): Decision => ({
  about: 'i',
  person,
  seq,
  role: 'supervisor',
  verdict,
  sha: 'now',
  note: '',
  line: `${person} ${seq}`,
  ...more,
});
const own = (verdict: OwnWord['verdict'], sha: string | null = 'now'): OwnWord => ({ verdict, sha });

describe('what stands about an interview', () => {
  it.each([
    { why: 'nobody said anything', mine: null, others: [], standing: 'to-check', disputed: false },
    { why: 'my word alone', mine: own('accepted'), others: [], standing: 'accepted', disputed: false },
    { why: 'I took it back', mine: own('reopened'), others: [], standing: 'to-check', disputed: false },
    {
      why: "another supervisor's word alone",
      mine: null,
      others: [word('b', 1, 'sent-back')],
      standing: 'sent-back',
      disputed: false,
    },
    {
      why: 'two who agree',
      mine: own('excluded'),
      others: [word('b', 1, 'excluded')],
      standing: 'excluded',
      disputed: false,
    },
    {
      why: 'two who differ leave it to be checked',
      mine: own('accepted'),
      others: [word('b', 1, 'sent-back')],
      standing: 'to-check',
      disputed: true,
    },
    {
      why: "each person's last word, whatever came last",
      mine: own('accepted'),
      others: [word('b', 3, 'accepted'), word('b', 1, 'excluded')],
      standing: 'accepted',
      disputed: false,
    },
    {
      why: "the province's word outranks supervisors who differ",
      mine: own('accepted'),
      others: [word('b', 1, 'sent-back'), word('p', 1, 'excluded', { role: 'province' })],
      standing: 'excluded',
      disputed: false,
    },
  ] as const)('$why', ({ mine, others, standing, disputed }) => {
    for (const order of [others, others.toReversed()])
      expect(standingReview(mine, order, 'now')).toMatchObject({ standing, disputed, corrected: false });
  });

  it('begins anew with the corrected version, and says so', () => {
    const found = standingReview(own('sent-back', 'before'), [], 'now');
    expect(found).toMatchObject({ standing: 'to-check', corrected: true, disputed: false });
    const theirs = standingReview(null, [word('b', 1, 'sent-back', { sha: 'before' })], 'now');
    expect(theirs).toMatchObject({ standing: 'to-check', corrected: true, others: [] });
  });

  it('keeps words about interviews that came in no envelope', () => {
    expect(standingReview(own('sent-back', null), [], null)).toMatchObject({
      standing: 'sent-back',
      corrected: false,
    });
  });
});
