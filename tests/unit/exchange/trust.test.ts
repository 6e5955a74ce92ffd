import { beforeAll, describe, expect, it } from 'vitest';
import { mergeDecisions, reviewOf } from '../../../src/engine/exchange/decisions';
import { base64url, fromBase64url } from '../../../src/exchange/bytes';
import { canonicalJson } from '../../../src/exchange/canonical';
import { checkedSeed, seedOfChecked } from '../../../src/exchange/checked-code';
import { readDecision, signDecision } from '../../../src/exchange/decision';
import { FINGERPRINT_WORDS } from '../../../src/exchange/fingerprint-words';
import { makeKeyring } from '../../../src/exchange/keyring';
import { lockKeys, makeKeys, signingSeed, unlockKeys } from '../../../src/exchange/keys';
import { confirmKeyChange, meetRound } from '../../../src/exchange/meet-round';
import { fingerprint, fingerprintWords } from '../../../src/exchange/public-keys';
import { readReceipt, signReceipt } from '../../../src/exchange/receipt';
import { keysFromSheet, recoverySheet } from '../../../src/exchange/recovery-sheet';
import { readRoundFile, roundWords, signRoundFile } from '../../../src/exchange/round-file';
import { encrypt, sealInterview } from '../../../src/exchange/seal';
import { isSignedBy, sign, signerOf } from '../../../src/exchange/signing';
import { makeWithdrawalCode, withdrawalKey } from '../../../src/exchange/withdrawal-code';
import { makeOffice, type Office, responseOf, roundSettings, ulidOf } from '../../fixtures/exchange/office';

let office: Office;
let stranger: Office;
beforeAll(async () => {
  [office, stranger] = await Promise.all([makeOffice(), makeOffice()]);
});

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

describe('fingerprints', () => {
  it('use 256 words that differ even without their marks', () => {
    expect(FINGERPRINT_WORDS).toHaveLength(256);
    expect(new Set(FINGERPRINT_WORDS.map(plain)).size).toBe(256);
    expect(FINGERPRINT_WORDS.join('')).toBe(FINGERPRINT_WORDS.join('').normalize('NFC'));
  });

  it.each(['recipient', 'recovery', 'signer', 'office'] as const)('change with the %s', field => {
    const keys = office.made.keys.public;
    const other = { ...keys, [field]: stranger.made.keys.public[field] };
    if (field === 'office') other.office = 'P38';
    expect(fingerprintWords(fingerprint(other))).not.toEqual(fingerprintWords(fingerprint(keys)));
  });
});

describe('key files', () => {
  it('open with the passphrase only, and say what is wrong otherwise', async () => {
    const text = await lockKeys(office.made.keys, 'trời hôm nay nắng đẹp', { workFactor: 8 });
    if (!text.ok) throw new Error(text.problem);
    expect(await unlockKeys(text.value, 'trời hôm nay nắng đẹp')).toEqual({
      ok: true,
      value: office.made.keys,
    });
    expect(await unlockKeys(text.value, 'trời hôm nay nắng đẹp'.normalize('NFD'))).toMatchObject({
      ok: true,
    });
    expect(await unlockKeys(text.value, 'trời hôm nay mưa to')).toEqual({
      ok: false,
      problem: 'wrong-passphrase',
    });
    expect(await unlockKeys('xin chào', 'trời hôm nay nắng đẹp')).toEqual({
      ok: false,
      problem: 'not-a-key-file',
    });
    expect(await lockKeys(office.made.keys, 'ngắn')).toEqual({ ok: false, problem: 'passphrase-short' });
  });

  it('whose public half was exchanged are refused', async () => {
    const tampered = { ...office.made.keys, public: stranger.made.keys.public };
    const text = await lockKeys(tampered, 'trời hôm nay nắng đẹp', { workFactor: 8 });
    expect(await unlockKeys(text.ok ? text.value : '', 'trời hôm nay nắng đẹp')).toEqual({
      ok: false,
      problem: 'keys-disagree',
    });
  });

  it('come back from the printed sheet: opens and signs as before', async () => {
    const sheet = recoverySheet(office.made);
    const typed = { opens: sheet.opens.join(' ').toLowerCase(), signs: sheet.signs.join('-') };
    const back = await keysFromSheet(typed, office.made.keys.public);
    if (!back.ok) throw new Error(back.problem);
    const envelope = await sealInterview(responseOf(1), office.round, { vol: 'v', withdrawKey: null });
    expect((await (await makeKeyring([back.value.identity])).decrypt(envelope.ct)).ok).toBe(true);
    expect(signerOf(signingSeed(back.value))).toBe(office.made.keys.public.signer);
    const slip = { ...typed, signs: typed.signs.replace(/^./, letter => (letter === '7' ? '8' : '7')) };
    expect(await keysFromSheet(slip, office.made.keys.public)).toEqual({
      ok: false,
      problem: 'signs-misread',
    });
    const misread = { ...typed, opens: typed.opens.replace(/.$/, letter => (letter === 'q' ? 'p' : 'q')) };
    expect((await keysFromSheet(misread, office.made.keys.public)).ok).toBe(false);
    expect(await keysFromSheet(typed, stranger.made.keys.public)).toEqual({
      ok: false,
      problem: 'other-office',
    });
  });
});

describe('a phone meets a round file', () => {
  it('shows the words the first time, then keeps to that key', () => {
    expect(meetRound(office.file, null, null)).toEqual({ kind: 'first', words: roundWords(office.file) });
    expect(meetRound(office.file, office.file, office.file)).toEqual({ kind: 'same' });
  });

  it('never takes a swapped key, for this round or the next', () => {
    expect(meetRound(stranger.file, office.file, office.file).kind).toBe('changed-key');
    expect(meetRound(stranger.file, office.file, null).kind).toBe('changed-key');
    expect(confirmKeyChange(stranger.file, roundWords(office.file).join(' '))).toBe(false);
    expect(
      confirmKeyChange(stranger.file, ` ${plain(roundWords(stranger.file).join('  ')).toUpperCase()} `),
    ).toBe(true);
  });

  it('refuses a file whose key was swapped without signing again, or signed by another', () => {
    const swapped = office.file.text.replaceAll(office.round.keys.recipient, stranger.round.keys.recipient);
    expect(readRoundFile(swapped)).toEqual({ ok: false, problem: 'signature-wrong' });
    const settings = { ...roundSettings('P37') };
    const forged = signRoundFile(settings, { ...stranger.made.keys, public: office.made.keys.public });
    expect(forged).toEqual({ ok: false, problem: 'signer-is-not-the-key' });
    expect(signRoundFile(roundSettings('P38'), office.made.keys)).toEqual({
      ok: false,
      problem: 'office-differs',
    });
  });

  it('takes a later issue, keeps what it has against an older or a contradicting one', () => {
    const issue = (n: number, endsOn = '2026-12-31') => {
      const file = signRoundFile({ ...roundSettings('P37'), issue: n, endsOn }, office.made.keys);
      if (!file.ok) throw new Error(file.problem);
      return file.value;
    };
    expect(meetRound(issue(2), issue(1), issue(1))).toEqual({ kind: 'newer' });
    expect(meetRound(issue(1), issue(2), issue(2))).toEqual({ kind: 'older' });
    expect(meetRound(issue(1, '2026-11-30'), issue(1), issue(1))).toEqual({ kind: 'contradicts' });
  });
});

describe('signatures', () => {
  const seed = new Uint8Array(32).fill(7);
  it('are of one kind and one body', () => {
    const signature = sign('receipt', { a: 1 }, seed);
    expect(isSignedBy(signerOf(seed), signature, 'receipt', { a: 1 })).toBe(true);
    expect(isSignedBy(signerOf(seed), signature, 'withdrawal', { a: 1 })).toBe(false);
    expect(isSignedBy(signerOf(seed), signature, 'receipt', { a: 2 })).toBe(false);
    expect(isSignedBy('A'.repeat(43), signature, 'receipt', { a: 1 })).toBe(false);
    expect(isSignedBy('', '', 'receipt', {})).toBe(false);
  });

  it('of a receipt hold only from the province the phone knows', () => {
    const receipt = {
      wave: 'dot-2026',
      at: '2026-11-03T08:00:00+07:00',
      items: [{ id: ulidOf(1), sha: 'a'.repeat(64), verdict: 'stored' as const }],
      withdrawals: [],
    };
    const { signer } = office.made.keys.public;
    const genuine = signReceipt(receipt, signingSeed(office.made.keys));
    expect(readReceipt(genuine, signer)).toEqual({ ok: true, value: receipt });
    const forged = signReceipt(receipt, signingSeed(stranger.made.keys));
    expect(readReceipt(forged, signer)).toEqual({ ok: false, problem: 'unknown-signer' });
    expect(readReceipt(genuine.replace(ulidOf(1), ulidOf(2)), signer)).toEqual({
      ok: false,
      problem: 'signature-wrong',
    });
  });
});

describe('codes typed by people', () => {
  it('a withdrawal code survives case, spaces and look-alike letters, not a wrong letter', () => {
    for (let n = 0; n < 200; n++) {
      const { code, key } = makeWithdrawalCode();
      expect(
        withdrawalKey(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')),
      ).toBe(key);
      const wrong = code.replace(/^./, letter => (letter === 'A' ? 'B' : 'A'));
      expect(withdrawalKey(wrong)).not.toBe(key);
    }
    expect(withdrawalKey('hoa')).toBeNull();
  });

  it('a seed goes to letters and back', () => {
    for (let n = 0; n < 100; n++) {
      const seed = crypto.getRandomValues(new Uint8Array(32));
      expect(seedOfChecked(checkedSeed(seed))).toEqual(seed);
    }
  });

  it('bytes go to text and back, and no second text means the same bytes', () => {
    for (let length = 0; length < 50; length++) {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(base64url(bytes))).toEqual(bytes);
    }
    for (const text of ['A', 'AB', 'AA=', 'A A', 'Ả', 'AAF']) expect(fromBase64url(text), text).toBeNull();
  });

  it('canonical JSON has one text per value and refuses what is none', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ạ' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"ạ","d":null}]}',
    );
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
    expect(() => canonicalJson([undefined as never])).toThrow(TypeError);
  });
});

describe('review decisions', () => {
  it('of two persons are both kept; each person counts for oneself, no clock decides', async () => {
    const other = await makeKeys('P37/22363');
    const reviewers = { province: office.made.keys.public.signer, supervisors: [other.keys.public.signer] };
    const about = ulidOf(1);
    const read = (line: string) => {
      const decision = readDecision(line, reviewers);
      if (!decision.ok) throw new Error(decision.problem);
      return decision.value;
    };
    const mine = (seq: number, verdict: 'accepted' | 'sent-back') =>
      read(signDecision({ about, seq, verdict }, signingSeed(office.made.keys)));
    const theirs = read(signDecision({ about, seq: 9, verdict: 'sent-back' }, signingSeed(other.keys)));
    const all = mergeDecisions([mine(2, 'accepted'), theirs], [mine(1, 'sent-back'), theirs]);
    expect(all).toHaveLength(3);
    const review = reviewOf(all);
    expect(review.lastWords.map(({ seq }) => seq).sort()).toEqual([2, 9]);
    expect(review.disputed).toBe(true);
    const unknown = signDecision({ about, seq: 1, verdict: 'excluded' }, signingSeed(stranger.made.keys));
    expect(readDecision(unknown, reviewers)).toEqual({ ok: false, problem: 'unknown-signer' });
  });
});

describe('supervisors', () => {
  it('open the interviews of their own unit and no other', async () => {
    const supervisor = await makeKeys('P37/22363');
    const round = { ...office.round, supervisors: [{ unit: '22363', keys: supervisor.keys.public }] };
    const ring = await makeKeyring([supervisor.keys.identity]);
    const own = await sealInterview(responseOf(1), round, { vol: 'v', withdrawKey: null });
    const elsewhere = responseOf(2, { place: { province: 'P37', commune: '22999', village: 'Thôn 1' } });
    const other = await sealInterview(elsewhere, round, { vol: 'v', withdrawKey: null });
    expect((await ring.decrypt(own.ct)).ok).toBe(true);
    expect(await ring.decrypt(other.ct)).toEqual({ ok: false, problem: 'wrong-key' });
    expect((await office.ring.decrypt(other.ct)).ok).toBe(true);
  });

  it('contact data leave the phone only where the round says so', async () => {
    const contact = { name: 'Nguyễn Văn An', phone: '0900000000' };
    const open = async (contactLeaves: boolean) => {
      const envelope = await sealInterview(
        responseOf(1),
        { ...office.round, contactLeaves },
        { vol: 'v', withdrawKey: null, contact },
      );
      const [opening] = await office.opener([envelope]);
      return JSON.stringify(opening);
    };
    expect(await open(true)).toContain('0900000000');
    expect(await open(false)).not.toContain('0900000000');
  });

  it('nothing is sealed to a recipient twice the same: age draws anew, so sealing is done once', async () => {
    const to = [office.made.keys.public.recipient];
    const bytes = new Uint8Array(10);
    expect(await encrypt(bytes, to)).not.toEqual(await encrypt(bytes, to));
  });
});
