import type { Batch } from '../engine/exchange/batch';
import { later } from './admit-stop';
import type { AdmitTally } from './admit-tally';
import { type DecisionProblem, type Reviewers, readDecision } from './decision';
import type { Envelope } from './envelope';
import type { Opening } from './open';
import type { Opener } from './opener';
import type { BundleItem } from './read-bundle';
import type { RecordProblem } from './signed-record';
import { readWithdrawal } from './withdrawal';

export interface Opened {
  readonly batch: Batch;
  /** The line each opened or sealed envelope stood on. */
  readonly lines: ReadonlyMap<string, number>;
}

export async function openItems(
  items: readonly BundleItem[],
  options: { readonly opener: Opener; readonly reviewers: Reviewers },
  tally: AdmitTally,
): Promise<Opened> {
  const envelopes = items.flatMap(item => (item.kind === 'envelope' ? [item] : []));
  const openings = await open(
    envelopes.map(({ envelope }) => envelope),
    options.opener,
  );
  const lines = new Map(envelopes.map(({ envelope, line }) => [envelope.sha, line]));
  const batch = { versions: [], unopened: [], withdrawals: [], decisions: [] } as Draft;
  for (const [at, opening] of openings.entries()) sort(opening, envelopes[at], batch, tally);
  for (const item of items) readSigned(item, options.reviewers, batch, tally);
  return { batch, lines };
}

type Draft = { -readonly [K in keyof Batch]: Batch[K][number][] };

async function open(envelopes: readonly Envelope[], opener: Opener): Promise<readonly Opening[]> {
  if (envelopes.length === 0) return [];
  try {
    return await opener(envelopes);
  } catch {
    throw later('opener-failed');
  }
}

function sort(
  opening: Opening,
  from: { line: number; envelope: Envelope } | undefined,
  batch: Draft,
  tally: AdmitTally,
): void {
  if (opening.kind === 'opened') batch.versions.push(opening.arrival);
  else if (opening.kind === 'sealed') batch.unopened.push(opening.unopened);
  else
    tally.refuse({
      line: from?.line ?? 0,
      id: from?.envelope.id ?? null,
      reason: opening.reason,
      keyFp: null,
    });
}

function readSigned(item: BundleItem, reviewers: Reviewers, batch: Draft, tally: AdmitTally): void {
  if (item.kind === 'envelope') return;
  if (item.kind === 'lost') {
    tally.refuse({ line: item.line, id: null, reason: item.reason, keyFp: null });
    return;
  }
  const problem =
    item.kind === 'withdrawal' ? takeWithdrawal(item.text, batch) : takeDecision(item.text, reviewers, batch);
  if (problem) tally.refuse({ line: item.line, id: null, reason: problem, keyFp: null });
}

function takeWithdrawal(text: string, batch: Draft): RecordProblem | null {
  const withdrawal = readWithdrawal(text);
  if (!withdrawal.ok) return withdrawal.problem;
  batch.withdrawals.push(withdrawal.value);
  return null;
}

function takeDecision(text: string, reviewers: Reviewers, batch: Draft): DecisionProblem | null {
  const decision = readDecision(text, reviewers);
  if (!decision.ok) return decision.problem;
  batch.decisions.push(decision.value);
  return null;
}
