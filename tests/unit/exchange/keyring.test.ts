import { describe, expect, it } from 'vitest';
import { readDecision, signDecision } from '../../../src/exchange/decision';
import { signingSeed } from '../../../src/exchange/keys';
import { encrypt } from '../../../src/exchange/seal';
import { makeOffice, ulidOf } from '../../fixtures/exchange/office';

const CHUNK = 64 * 1024;

describe('the keyring', () => {
  it('opens payloads of any size alike: one chunk by its own hand, longer ones by the library', async () => {
    const { ring, made } = await makeOffice();
    for (const size of [0, 1, 1500, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK]) {
      const plain = new Uint8Array(size).map((_, at) => at % 251);
      const sealed = await encrypt(plain, [made.keys.public.recipient]);
      const opened = await ring.decrypt(sealed);
      expect(opened.ok && Buffer.compare(opened.value, plain), `${size}`).toBe(0);
      for (const cut of [1, 16, sealed.length - 20]) {
        const broken = await ring.decrypt(sealed.subarray(0, sealed.length - cut));
        expect(broken.ok, `${size} cut by ${cut}`).toBe(false);
      }
    }
  });
});

describe('a forged decision', () => {
  it('is refused: by a stranger, changed after signing, or for another purpose', async () => {
    const [office, stranger] = await Promise.all([makeOffice(), makeOffice()]);
    const words = { about: ulidOf(1), seq: 1, verdict: 'excluded' as const };
    const own = signDecision(words, signingSeed(office.made.keys));
    expect(readDecision(own, office.reviewers).ok).toBe(true);
    expect(readDecision(signDecision(words, signingSeed(stranger.made.keys)), office.reviewers)).toEqual({
      ok: false,
      problem: 'unknown-signer',
    });
    const changed = own.replace('"excluded"', '"accepted"');
    expect(readDecision(changed, office.reviewers)).toEqual({ ok: false, problem: 'signature-wrong' });
    const { signer } = office.made.keys.public;
    const named = signDecision(words, signingSeed(stranger.made.keys)).replace(
      stranger.made.keys.public.signer,
      signer,
    );
    expect(readDecision(named, office.reviewers)).toEqual({ ok: false, problem: 'signature-wrong' });
  });
});
