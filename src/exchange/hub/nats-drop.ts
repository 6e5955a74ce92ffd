import { z } from 'zod';
import { utf8Text } from '../bytes';
import type { Drop, PutAnswer } from '../drop';
import type { Envelope } from '../envelope';
import { envelopeLine, slotOf } from './hub-line';
import { type HubLink, LinkFailed } from './link';
import { HUB_LIMITS, interviewSubject, publishRefusal } from './subjects';

/** Whose device this is on the hub: the server lets it publish for this name and no other. */
export interface SentBy {
  readonly prov: string;
  readonly vol: string;
}

/**
 * A hub as a drop. `stored` and `duplicate` mean that the hub holds the envelope, on most of its servers; neither means
 * that the province has it. Where it may go otherwise later, the answer is `later`; nothing unknown is ever success.
 */
export const natsDrop = (link: HubLink, by: SentBy): Drop => ({
  async put(envelope) {
    const line = envelopeLine(envelope);
    if (line.length > HUB_LIMITS.interview) return { kind: 'refused', reason: 'too-large' };
    return publish(link, subjectOf(envelope, by), line);
  },
});

export const subjectOf = (envelope: Envelope, { prov, vol }: SentBy): string => {
  const { wave, unit } = envelope;
  return interviewSubject({ wave, prov, unit, commune: unit, vol, id: slotOf(envelope) });
};

const Ack = z.looseObject({
  stream: z.string().optional(),
  seq: z.number().optional(),
  duplicate: z.boolean().optional(),
  error: z.looseObject({ err_code: z.number().optional(), description: z.string().optional() }).optional(),
});

/** Publishes one message into a stream and reads what its keeper says. */
export async function publish(link: HubLink, subject: string, payload: string): Promise<PutAnswer> {
  try {
    const { data, status } = await link.request(subject, payload);
    if (status !== 0) return { kind: 'later', reason: 'hub-silent' };
    return answerOf(utf8Text(data) ?? '');
  } catch (error) {
    if (!(error instanceof LinkFailed)) throw error;
    return { kind: 'later', reason: error.problem === 'denied' ? 'hub-denied' : 'hub-silent' };
  }
}

/**
 * Publishes where the newest message takes the place of the one before: receipts, sums, what was taken back. Nothing can
 * be "already there" in such a place, so that answer promises as little as none. Throws LinkFailed unless the hub stored
 * it; false: it is too large to be taken at all.
 */
export async function publishLatest(link: HubLink, subject: string, payload: string): Promise<boolean> {
  const answer = await publish(link, subject, payload);
  if (answer.kind === 'stored') return true;
  if (answer.kind === 'refused') return false;
  throw new LinkFailed(answer.kind === 'later' && answer.reason === 'hub-denied' ? 'denied' : 'no-answer');
}

/** Exported for its table of cases: 10077 has several meanings, told apart only by its text (and see decision 141). */
export function answerOf(text: string): PutAnswer {
  const ack = parsed(text);
  if (!ack) return { kind: 'later', reason: 'hub-silent' };
  if (!ack.error)
    return ack.stream === undefined || ack.seq === undefined
      ? { kind: 'later', reason: 'hub-silent' }
      : { kind: ack.duplicate ? 'duplicate' : 'stored' };
  const { err_code: code, description } = ack.error;
  const refusal = publishRefusal({ code, description });
  switch (refusal) {
    case 'already-there':
      return { kind: 'duplicate' };
    case 'too-large':
      return { kind: 'refused', reason: 'too-large' };
    case 'full':
      return { kind: 'later', reason: 'hub-full' };
    case 'later':
      return { kind: 'later', reason: 'hub-silent' };
    default:
      return refusal satisfies never;
  }
}

function parsed(text: string): z.infer<typeof Ack> | null {
  try {
    return Ack.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
