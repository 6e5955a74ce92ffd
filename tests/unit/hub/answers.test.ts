import { describe, expect, it } from 'vitest';
import { asBundle, envelopeLine, lineOf, slotOf, withdrawalLine } from '../../../src/exchange/hub/hub-line';
import { type HubLink, LinkFailed } from '../../../src/exchange/hub/link';
import { answerOf, publishLatest } from '../../../src/exchange/hub/nats-drop';
import { readBundle } from '../../../src/exchange/read-bundle';
import { sealInterview } from '../../../src/exchange/seal';
import { signWithdrawal } from '../../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../../src/exchange/withdrawal-code';
import { makeOffice, responseOf } from '../../fixtures/exchange/office';

const error = (err_code: number, description: string) =>
  JSON.stringify({ error: { code: 400, err_code, description }, stream: 'IV_P37_w', seq: 0 });

describe('what a hub says to a sent envelope', () => {
  it.each([
    ['stored', '{"stream":"IV","seq":7}', { kind: 'stored' }],
    ['there already, by message id', '{"stream":"IV","seq":7,"duplicate":true}', { kind: 'duplicate' }],
    ['there already, 10077', error(10077, 'maximum messages per subject exceeded'), { kind: 'duplicate' }],
    ['full, the same 10077', error(10077, 'maximum bytes exceeded'), { kind: 'later', reason: 'hub-full' }],
    [
      'full of messages, 10077',
      error(10077, 'maximum messages exceeded'),
      { kind: 'later', reason: 'hub-full' },
    ],
    ['a 10077 nobody knows', error(10077, 'something new'), { kind: 'later', reason: 'hub-silent' }],
    [
      'too large',
      error(10054, 'message size exceeds maximum allowed'),
      { kind: 'refused', reason: 'too-large' },
    ],
    ['no room for the server', error(10023, 'insufficient resources'), { kind: 'later', reason: 'hub-full' }],
    [
      'no leader',
      error(10008, 'JetStream system temporarily unavailable'),
      { kind: 'later', reason: 'hub-silent' },
    ],
    ['an empty answer', '', { kind: 'later', reason: 'hub-silent' }],
    ['somebody else’s answer', '{"ok":true}', { kind: 'later', reason: 'hub-silent' }],
    ['no JSON', '+OK', { kind: 'later', reason: 'hub-silent' }],
  ])('%s', (_why, said, answer) => {
    expect(answerOf(said)).toEqual(answer);
  });
});

describe('where the newest message takes the place of the one before', () => {
  /** `said` by the hub's keeper; a problem: the connection itself failed. */
  const hub = (said: string | LinkFailed): HubLink => ({
    request: async subject => {
      if (said instanceof LinkFailed) throw said;
      return { subject, data: new TextEncoder().encode(said), status: 0, reply: '' };
    },
    pull: async () => [],
    tell: async () => undefined,
    lost: new Promise(() => undefined),
    close: async () => undefined,
  });
  const put = (said: string | LinkFailed) => publishLatest(hub(said), 'tl.w.P37.1.1', 'sums');

  it('only "stored" is stored; what can never be taken is told apart', async () => {
    expect(await put('{"stream":"TL","seq":7}')).toBe(true);
    expect(await put(error(10054, 'message size exceeds maximum allowed'))).toBe(false);
  });

  it.each([
    [
      'there already: nothing can be, so it may be lost',
      error(10077, 'maximum messages per subject exceeded'),
    ],
    ['there already, by message id', '{"stream":"TL","seq":7,"duplicate":true}'],
    ['full', error(10077, 'maximum bytes exceeded')],
    ['no leader', error(10008, 'JetStream system temporarily unavailable')],
    ['nothing', new LinkFailed('no-answer')],
  ])('%s: told as no answer, so that whoever sends tries again', async (_, said) => {
    await expect(put(said)).rejects.toMatchObject({ problem: 'no-answer' });
  });

  it('an account that may not put it there is told so', async () => {
    await expect(put(new LinkFailed('denied'))).rejects.toMatchObject({ problem: 'denied' });
  });
});

it('messages of a hub are lines of a bundle, read by the reader of bundles, each at its line', async () => {
  const office = await makeOffice();
  const [a, b] = await Promise.all(
    [1, 2].map(n => sealInterview(responseOf(n), office.round, { vol: 'v', withdrawKey: null })),
  );
  if (!a || !b) throw new Error('sealed');
  const wish = signWithdrawal(makeWithdrawalCode().code, 'asked')?.line ?? '';
  const bytes = [envelopeLine(a), 'broken\nin two', withdrawalLine(wish), envelopeLine(b)].map(text =>
    new TextEncoder().encode(text),
  );
  const items = await readBundle(asBundle(bytes));
  const found: [string, number][] = [];
  if (items.ok) for await (const item of items.value) found.push([item.kind, item.line]);
  expect(found).toEqual([
    ['envelope', lineOf(0)],
    ['lost', lineOf(1)],
    ['withdrawal', lineOf(2)],
    ['envelope', lineOf(3)],
  ]);
  expect(slotOf(a)).toBe(`${a.id}-${a.sha.slice(0, 16)}`);
});
