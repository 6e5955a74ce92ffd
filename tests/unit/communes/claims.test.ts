import { describe, expect, it } from 'vitest';
import { applyEdits, COMMUNE_INDEX } from '../../../indicators/commune-index';
import { criterionPoints, PART_POINTS } from '../../../scoring/commune-rank/claim-score';
import { besideRange, fitWithShare, plausibleRange } from '../../../scoring/commune-rank/plausible';
import { driftOf, issuesOf, scoreOf } from '../../../src/engine/communes/claim';
import { standingsOf } from '../../../src/engine/communes/claims-of-round';
import {
  judgeEvidence,
  LARGEST_CLAIM_EVIDENCE,
  LARGEST_EVIDENCE,
} from '../../../src/engine/communes/evidence-file';
import { whatHelps } from '../../../src/engine/communes/what-helps';
import { claimOf, DIGEST, FULL, ulidOf } from './make-claim';

describe('points of a criterion', () => {
  it.each([
    { why: 'met', rule: { kind: 'yes-no' }, value: 2, evidence: true, points: 10 },
    { why: 'partly', rule: { kind: 'yes-no' }, value: 1, evidence: true, points: 5.5 },
    { why: 'not done', rule: { kind: 'yes-no' }, value: 0, evidence: true, points: 1 },
    {
      why: 'met without evidence counts as partly',
      rule: { kind: 'yes-no' },
      value: 2,
      evidence: false,
      points: 5.5,
    },
    { why: 'not done needs no evidence', rule: { kind: 'yes-no' }, value: 0, evidence: false, points: 1 },
    {
      why: 'share under its target',
      rule: { kind: 'share', target: 0.95, of: 'x' },
      value: 90,
      evidence: true,
      points: 1 + (9 * 90) / 95,
    },
    {
      why: 'more than the target earns no more',
      rule: { kind: 'share', target: 0.5, of: 'x' },
      value: 80,
      evidence: true,
      points: 10,
    },
    {
      why: 'half of the times',
      rule: { kind: 'count', target: 2, of: 'x' },
      value: 1,
      evidence: true,
      points: 5.5,
    },
  ] as const)('$why', ({ rule, value, evidence, points }) => {
    expect(criterionPoints(rule, value, evidence)).toBeCloseTo(points, 12);
  });
});

describe('score of a claim', () => {
  it('all met with evidence is 10 per dimension and 80 in all; nothing done is 8', () => {
    const full = scoreOf(COMMUNE_INDEX, { answers: FULL, evidence: claimOf(1).claim.evidence });
    expect(full.total).toEqual({ points: 80, partial: false });
    const none = Object.fromEntries(Object.keys(FULL).map(name => [name, 0]));
    expect(scoreOf(COMMUNE_INDEX, { answers: none, evidence: [] }).total.points).toBeCloseTo(8, 12);
  });

  it('no evidence, no "Đạt": the same claim bare stands at the middle', () => {
    expect(scoreOf(COMMUNE_INDEX, { answers: FULL, evidence: [] }).total.points).toBeCloseTo(
      8 * PART_POINTS,
      12,
    );
  });

  it('an open criterion withholds its dimension and the total; what did not arise leaves the mean', () => {
    const { c21_1: _, ...open } = FULL;
    const score = scoreOf(COMMUNE_INDEX, { answers: open, evidence: [] });
    expect(score.dimensions.get('D2')?.points).toBeNull();
    expect(score.total.points).toBeNull();
    expect(score.dimensions.get('D1')?.points).not.toBeNull();
    const applied = scoreOf(COMMUNE_INDEX, { answers: { ...FULL, c22_1: 'notapplicable' }, evidence: [] });
    expect(applied.subDimensions.get('2.2')).toBeCloseTo(PART_POINTS, 12);
  });

  it('says which criterion would add most', () => {
    const answers = { ...FULL, c33_1: 0, c12_1: 0 };
    const [first, second] = whatHelps(
      COMMUNE_INDEX,
      scoreOf(COMMUNE_INDEX, { answers, evidence: claimOf(1).claim.evidence }),
    );
    expect([first?.criterion.id, second?.criterion.id]).toEqual(['3.3-1', '1.2-1']);
    expect(first?.gain).toBeCloseTo(9 / 3, 12);
  });
});

describe('before handing in', () => {
  it('names what is open, what cannot be read, and what has no evidence', () => {
    const { c11_1: _, ...open } = FULL;
    expect(issuesOf(COMMUNE_INDEX, open, claimOf(1).claim.evidence)).toEqual([
      { criterion: '1.1-1', kind: 'unanswered' },
    ]);
    expect(issuesOf(COMMUNE_INDEX, { ...FULL, c11_1: 'nhiều' }, [])).toEqual([
      { criterion: '1.1-1', kind: 'refused' },
    ]);
    expect(issuesOf(COMMUNE_INDEX, FULL, []).every(({ kind }) => kind === 'no-evidence')).toBe(true);
  });

  it('an answer to a criterion removed in mid-round is kept out of the hand-in and named afterwards', () => {
    const handed = claimOf(1);
    const removed = [{ criterion: '2.2-2', on: '2022-10-01', reason: 'trùng' }];
    const { index } = applyEdits(COMMUNE_INDEX, {
      base: { id: COMMUNE_INDEX.id, version: '1' },
      revision: 2,
      removed,
      weights: {},
      texts: {},
      rules: {},
      added: [],
    });
    expect(issuesOf(index, FULL, handed.claim.evidence)).toEqual([]);
    const drift = driftOf(index, 'e'.repeat(64), handed);
    expect(drift).toMatchObject({ isSame: false, removed: ['2.2-2'], added: [] });
    expect(handed.answers.c22_2).toBe(2);
    expect(driftOf(COMMUNE_INDEX, DIGEST, handed)).toEqual({ isSame: true, removed: [], added: [] });
  });
});

describe('hand-ins of a round', () => {
  const today = '2022-12-31';
  it('the last of a line counts, earlier ones stay; independent of file order', () => {
    const first = claimOf(1);
    const second = claimOf(2, { version: 2, replaces: first.id });
    for (const claims of [
      [first, second],
      [second, first],
    ]) {
      const [one] = standingsOf(claims, { today });
      expect(one).toMatchObject({ current: { id: second.id }, earlier: [{ id: first.id }], rivals: [] });
    }
  });

  it('a commune twice is named: the later stands, the other is kept as a rival', () => {
    const [one] = standingsOf([claimOf(3), claimOf(2)], { today });
    expect(one).toMatchObject({ current: { id: ulidOf(3) }, rivals: [{ id: ulidOf(2) }] });
  });

  it('communes merged in mid-year keep their claims and say where they went', () => {
    const changes = [{ on: '2022-07-01', from: ['M001', 'M002'], to: 'M031' }];
    const [one, other] = standingsOf([claimOf(1), claimOf(2, { commune: 'M005' })], { today, changes });
    expect(one?.mergedInto).toEqual({ commune: 'M031', on: '2022-07-01' });
    expect(other?.mergedInto).toBeNull();
    expect(standingsOf([claimOf(1)], { today: '2022-06-30', changes })[0]?.mergedInto).toBeNull();
  });
});

const bytes = (text: string, size = text.length): Uint8Array => {
  const made = new Uint8Array(size);
  made.set(Array.from(text, letter => letter.charCodeAt(0)));
  return made;
};

describe('evidence', () => {
  it.each([
    {
      why: 'a JPEG whatever it is called',
      file: bytes('\xff\xd8\xff\xe0'),
      answer: { ok: true, type: 'image/jpeg' },
    },
    { why: 'a PDF', file: bytes('%PDF-1.7\n1 0 obj'), answer: { ok: true, type: 'application/pdf' } },
    { why: 'a WebP', file: bytes('RIFF....WEBPVP8 '), answer: { ok: true, type: 'image/webp' } },
    { why: 'nothing', file: bytes(''), answer: { ok: false, reason: 'empty' } },
    { why: 'a program', file: bytes('MZ\x90\0'), answer: { ok: false, reason: 'dangerous' } },
    { why: 'a page with script', file: bytes('<html><script>'), answer: { ok: false, reason: 'dangerous' } },
    {
      why: 'an SVG, which can carry script',
      file: bytes('<svg onload='),
      answer: { ok: false, reason: 'dangerous' },
    },
    {
      why: 'an archive or office file',
      file: bytes('PK\x03\x04'),
      answer: { ok: false, reason: 'dangerous' },
    },
    {
      why: 'a PDF that runs a script',
      file: bytes('%PDF-1.7 /JavaScript (x)'),
      answer: { ok: false, reason: 'dangerous' },
    },
    { why: 'a text', file: bytes('biên bản'), answer: { ok: false, reason: 'unknown-type' } },
    {
      why: 'one byte too many',
      file: bytes('\xff\xd8\xff', LARGEST_EVIDENCE + 1),
      answer: { ok: false, reason: 'too-large' },
    },
  ])('$why', ({ file, answer }) => {
    expect(judgeEvidence(file, 0)).toEqual(answer);
  });
  it('stops where the claim is full', () => {
    expect(judgeEvidence(bytes('\xff\xd8\xff'), LARGEST_CLAIM_EVIDENCE)).toEqual({
      ok: false,
      reason: 'claim-full',
    });
  });
});

describe('claims beside citizens', () => {
  const unit = {
    id: 'a',
    n: 32,
    estimate: 5.8,
    se: 0.4,
    shrunk: 5.5,
    postSd: 0.3,
    shrinkage: 0.6,
    pAbove: 0.8,
    muSe: 0.05,
  };
  it('the plausible range is the wider of the own and the shrunk interval', () => {
    const { lower, upper } = plausibleRange(unit, 1.96);
    expect(lower).toBeCloseTo(5.5 - 1.96 * Math.hypot(0.3, 0.02), 6);
    expect(upper).toBeCloseTo(5.8 + 1.96 * 0.4, 12);
    const flat = plausibleRange({ ...unit, shrinkage: 0, postSd: 0, shrunk: 5.5 }, 1.96);
    expect(flat.upper - flat.lower).toBeGreaterThan(2 * 1.96 * 0.4 - 1e-9);
  });
  it('flags only what lies outside, ends included', () => {
    const range = { lower: 4, upper: 6 };
    expect([3.99, 4, 6, 6.01].map(points => besideRange(points, range))).toEqual([
      'below',
      'within',
      'within',
      'above',
    ]);
    expect(besideRange(null, range)).toBe('unknown');
    expect(besideRange(9, null)).toBe('unknown');
  });
  it('contradicts only when the whole range is on the other side of one half', () => {
    expect(fitWithShare(10, { lower: 0.18, upper: 0.44 })).toBe('contradicts');
    expect(fitWithShare(10, { lower: 0.3, upper: 0.6 })).toBe('unclear');
    expect(fitWithShare(10, { lower: 0.6, upper: 0.9 })).toBe('fits');
    expect(fitWithShare(1, { lower: 0.6, upper: 0.9 })).toBe('contradicts');
    expect(fitWithShare(5.5, { lower: 0.1, upper: 0.2 })).toBe('unclear');
  });
});
