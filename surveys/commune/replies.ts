import { z } from 'zod';
import { CriterionId } from '../../indicators/commune-index/schema';
import { ULID } from '../response';

/** A commune's answer to the council (`reply`) or its objection to a decision (`dispute`). `to`: the act it answers. */
export const CommuneReply = z.strictObject({
  id: ULID,
  criterion: CriterionId,
  act: z.enum(['reply', 'dispute']),
  to: z.string().min(1).max(40),
  reason: z.string().min(1).max(1000),
  by: z.string().min(1).max(120),
  at: z.iso.datetime({ offset: true }),
});
export type CommuneReply = z.infer<typeof CommuneReply>;

const MOST_REPLIES = 1_000;

/** All a commune has said so far about the appraisal of one of its hand-ins; a later file says it again with more. */
export const CommuneReplies = z.strictObject({
  v: z.literal(1),
  round: z.string().min(1).max(80),
  commune: z.string().min(1).max(80),
  claim: ULID,
  replies: z.array(CommuneReply).min(1).max(MOST_REPLIES),
});
export type CommuneReplies = z.infer<typeof CommuneReplies>;
