import { z } from 'zod';
import { CriterionId } from '../../indicators/commune-index/schema';
import { ULID } from '../../surveys/response';
import { APPRAISAL_ACTS, type AppraisalEvent, EVERY } from '../engine/communes/appraisal-log';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import type { Json } from './canonical';
import { type RecordProblem, readRecord, signRecord } from './signed-record';
import { type FileProblem, recordFile, recordLine } from './text-file';

const MOST_EVENTS = 20_000;

const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.number() }),
  z.strictObject({ kind: z.literal('not-applicable') }),
]);

const Event = z.strictObject({
  id: ULID,
  claim: ULID,
  criterion: z.union([CriterionId, z.literal(EVERY)]),
  act: z.enum(APPRAISAL_ACTS),
  answer: Answer.nullable(),
  reason: z.string().max(1000),
  by: z.string().max(120),
  at: z.iso.datetime({ offset: true }),
  to: z.string().max(40).optional(),
});

const Body = z.strictObject({
  v: z.literal(1),
  round: z.string().min(1),
  commune: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  index: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
  disputeDays: z.int().min(0),
  claim: z.strictObject({ id: ULID, version: z.int().min(1) }),
  events: z.array(Event).max(MOST_EVENTS),
});

/**
 * What the council has made of one commune's self-assessment, for the commune's own device: the whole log, so that a
 * later file holds everything an earlier one did and order never matters. `claim`: the version the council was judging;
 * `index`: the index it judged by.
 */
export interface AppraisalResult {
  readonly round: string;
  readonly commune: string;
  readonly at: string;
  readonly index: { readonly id: string; readonly version: string; readonly digest: string };
  readonly disputeDays: number;
  readonly claim: { readonly id: string; readonly version: number };
  readonly events: readonly AppraisalEvent[];
}

export type AppraisalFileProblem = FileProblem | RecordProblem | 'unknown-signer';

/** A small signed file. It is not sealed: it says what a council decided about an authority, and nothing of a person. */
export function signAppraisal(result: AppraisalResult, seed: Uint8Array): string {
  const events = result.events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const body = Body.parse({ v: 1, ...result, events });
  return recordFile('appraisal', signRecord('appraisal', body as Json, seed).line);
}

/** Reads a result. `signer`: the province's, from the round file this device has accepted; any other is refused. */
export function readAppraisal(text: string, signer: string): Outcome<AppraisalResult, AppraisalFileProblem> {
  const line = recordLine('appraisal', text);
  if (!line.ok) return line;
  const record = readRecord('appraisal', line.value, Body);
  if (!record.ok) return record;
  if (record.value.signer !== signer) return failed('unknown-signer');
  const { v: _, events, ...result } = record.value.body;
  return done({ ...result, events: events.map(withoutGap) });
}

const withoutGap = ({ to, ...event }: z.infer<typeof Event>): AppraisalEvent =>
  to === undefined ? event : { ...event, to };
