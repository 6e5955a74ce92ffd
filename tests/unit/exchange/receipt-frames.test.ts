import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/exchange/digest';
import { makeKeys, signingSeed } from '../../../src/exchange/keys';
import { readReceipt, signReceipt } from '../../../src/exchange/receipt';
import { readReceiptFrames, receiptFrames } from '../../../src/exchange/receipt-frames';
import { ulidOf } from '../../fixtures/exchange/office';

const receiptOf = async (n: number) => {
  const { keys } = await makeKeys('P37');
  const items = Array.from({ length: n }, (_, at) => ({
    id: ulidOf(at),
    sha: sha256Hex(`${at}`),
    verdict: 'stored' as const,
  }));
  const about = { wave: 'dot-2026', at: '2026-11-03T08:00:00+07:00', withdrawals: [] };
  return { signer: keys.public.signer, text: signReceipt({ ...about, items }, signingSeed(keys)) };
};

describe('a receipt in QR codes', () => {
  it('a day of one interviewer takes few codes, each readable off a screen', async () => {
    const { text } = await receiptOf(10);
    const frames = receiptFrames(text);
    expect(frames.length).toBeLessThanOrEqual(3);
    for (const frame of frames) expect(frame.length).toBeLessThanOrEqual(840);
  });

  it('comes back whole from its frames in any order, repeated, and is still genuine', async () => {
    const { text, signer } = await receiptOf(60);
    const frames = receiptFrames(text);
    expect(frames.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray([...frames, ...frames], { minLength: frames.length }), seen => {
        const read = readReceiptFrames(seen);
        const lacking = frames.flatMap((frame, at) => (seen.includes(frame) ? [] : [at + 1]));
        if (lacking.length === 0) expect(read).toEqual({ ok: true, value: text });
        else expect(read).toMatchObject({ ok: false, problem: { kind: 'missing', missing: lacking } });
      }),
      { seed: 9, numRuns: 300 },
    );
    const whole = readReceiptFrames(frames);
    expect(whole.ok && readReceipt(whole.value, signer).ok).toBe(true);
  });

  it('refuses what is no frame, frames of two receipts, and a frame written over', async () => {
    const [one, two] = [receiptFrames((await receiptOf(30)).text), receiptFrames((await receiptOf(31)).text)];
    const kind = (frames: readonly string[]) => {
      const read = readReceiptFrames(frames);
      return read.ok ? 'whole' : read.problem.kind;
    };
    expect(kind([])).toBe('not-a-frame');
    expect(kind(['https://example.vn'])).toBe('not-a-frame');
    expect(kind([one[0]!, two[1]!])).toBe('mixed');
    const forged = one.map((frame, at) => (at === 0 ? frame.replace(/.{9}$/, 'AAAAAAAAA') : frame));
    expect(kind(forged)).toBe('damaged');
    expect(kind([...one, forged[0]!])).toBe('mixed');
  });
});
