import { MessageChannel } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../../src/exchange/envelope';
import { browserPool, openerService } from '../../../src/exchange/open-worker';
import { sealInterview } from '../../../src/exchange/seal';
import { FORM_NAME, FORM_SHA, makeOffice, type Office, responseOf } from '../../fixtures/exchange/office';

let office: Office;
let envelopes: Envelope[];
beforeAll(async () => {
  office = await makeOffice();
  envelopes = await Promise.all(
    [...Array(40).keys()].map(n =>
      sealInterview(responseOf(n), office.round, { vol: 'v', withdrawKey: null }),
    ),
  );
});

const keys = () => ({
  identities: [office.made.keys.identity],
  forms: [[FORM_NAME, FORM_SHA]] as const,
});

/** A worker as far as the pool can see: messages are copied over a real channel. */
function channelWorker(diesAfter = Number.POSITIVE_INFINITY) {
  const { port1, port2 } = new MessageChannel();
  const dead: (() => void)[] = [];
  let tasks = 0;
  const serve = openerService(answer => port2.postMessage(answer));
  port2.on('message', message => {
    if ('task' in message && ++tasks > diesAfter) for (const tell of dead) tell();
    else serve(message);
  });
  return {
    postMessage: (message: unknown) => port1.postMessage(message),
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      if (type === 'message') port1.on('message', data => listener({ data } as never));
      else dead.push(() => listener(undefined as never));
    },
    terminate: () => port1.close(),
  };
}

describe('the pool of openers', () => {
  it('opens everything, in order, over several workers', async () => {
    const pool = browserPool(() => channelWorker(), keys(), 3);
    const openings = await pool.open(envelopes);
    const ids = openings.map(opening => (opening.kind === 'opened' ? opening.arrival.id : opening.kind));
    expect(ids).toEqual(envelopes.map(({ id }) => id));
    pool.close();
    await expect(pool.open(envelopes)).rejects.toThrow('worker died');
  });

  it('says so when a worker dies, instead of waiting for ever', async () => {
    const pool = browserPool(() => channelWorker(1), keys(), 2);
    await expect(pool.open([...envelopes, ...envelopes])).rejects.toThrow('worker died');
    pool.close();
  });
});
