import { describe, expect, it } from 'vitest';
import { makeKeys } from '../../../src/exchange/keys';
import { codeFor, sealCode, unlockRequestText } from '../../../src/exchange/unlock-code';

const CODE = 'K7QM2XRD9VTA5WLN';

describe('a request to unlock a phone', () => {
  it('is read by the office it is made for, or by its printed sheet, and by nobody else', async () => {
    const { keys, recoveryIdentity } = await makeKeys('56');
    const other = await makeKeys('48');
    const { recipient, recovery } = keys.public;
    const sealed = await sealCode(CODE, [recipient, recovery ?? '']);
    const text = unlockRequestText({ office: '56', device: 'may-7K2Q', sealed });
    expect(text).not.toContain(CODE);
    const read = { ok: true, value: 'K7QM-2XRD-9VTA-5WLN' };
    expect(await codeFor(text, [other.keys.identity, keys.identity])).toEqual(read);
    expect(await codeFor(text, [recoveryIdentity])).toEqual(read);
    expect(await codeFor(text, [other.keys.identity])).toEqual({ ok: false, problem: 'other-office' });
  });

  it.each(['', 'không phải', '{}', '{"what":"soi-papi:unlock-request","v":2}', '[1]'])(
    'that is none is named: %j',
    async text => {
      const { keys } = await makeKeys('56');
      expect(await codeFor(text, [keys.identity])).toEqual({ ok: false, problem: 'not-a-request' });
    },
  );
});
