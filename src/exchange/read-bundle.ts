import type { z } from 'zod';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { BundleHead, BundleIds, envelopeMember } from './bundle';
import { type FramedLine, type LineProblem, LONGEST_LINE, readLine, unarmoured } from './bundle-line';
import { setDigest } from './digest';
import { type Envelope, type EnvelopeProblem, readEnvelope } from './envelope';
import { type Line, linesOf } from './lines';
import { type FileProblem, readFirstLine } from './text-file';

export type BundleItem =
  | { readonly kind: 'envelope'; readonly line: number; readonly envelope: Envelope }
  | { readonly kind: 'withdrawal' | 'decision'; readonly line: number; readonly text: string }
  | { readonly kind: 'lost'; readonly line: number; readonly reason: LineProblem | EnvelopeProblem };

/** What the file said about itself, against what was found. */
export interface BundleEnd {
  readonly head: BundleHead | null;
  /** Interviews the file announces and does not hold whole: cut off, or their line is damaged. */
  readonly missing: readonly string[];
  /** All records announced were found whole; null where the head itself was lost. */
  readonly complete: boolean | null;
}

export type BundleProblem = FileProblem | 'empty-file';

/**
 * Reads a bundle as a stream, with flat memory. Name and MIME type of the file are not asked. A damaged line loses that
 * line; a damaged first line loses nothing as long as the second one is whole.
 */
export async function readBundle(
  source: AsyncIterable<Uint8Array>,
): Promise<Outcome<AsyncGenerator<BundleItem, BundleEnd, void>, BundleProblem>> {
  const lines = linesOf(source, LONGEST_LINE);
  const first = await nextLine(lines);
  if (!first) return failed('empty-file');
  const problem = judgeFirst(first);
  if (problem === null) return done(itemsOf(lines, null));
  const second = problem === 'not-ours' && first.bytes ? await nextLine(lines) : null;
  if (second && readLine(second.bytes).ok) return done(itemsOf(lines, second));
  await lines.return(); // lets the source go
  return failed(problem);
}

async function nextLine(lines: AsyncGenerator<Line, void, void>): Promise<Line | null> {
  const next = await lines.next();
  return next.done ? null : next.value;
}

const utf8Lenient = new TextDecoder();

function judgeFirst({ bytes }: Line): FileProblem | null {
  const head = bytes
    ? readFirstLine(utf8Lenient.decode(bytes.subarray(0, 200)))
    : failed('not-ours' as const);
  if (!head.ok) return head.problem;
  return head.value.kind === 'bundle' ? null : 'other-kind';
}

async function* itemsOf(
  lines: AsyncGenerator<Line, void, void>,
  pushedBack: Line | null,
): AsyncGenerator<BundleItem, BundleEnd, void> {
  const account = new Account();
  if (pushedBack) {
    const item = account.take(pushedBack);
    if (item) yield item;
  }
  for await (const line of lines) {
    const item = account.take(line);
    if (item) yield item;
  }
  return account.end();
}

/** Keeps count of what was announced and what came. */
class Account {
  #head: BundleHead | null = null;
  readonly #announced = new Set<string>();
  readonly #members: string[] = [];

  take(line: Line): BundleItem | null {
    if (line.bytes?.length === 0) return null;
    const framed = readLine(line.bytes);
    if (!framed.ok) return { kind: 'lost', line: line.number, reason: framed.problem };
    return this.#takeFramed(framed.value, line.number);
  }

  end(): BundleEnd {
    const head = this.#head;
    const complete =
      head && head.n === new Set(this.#members).size && head.digest === setDigest(this.#members);
    return { head, missing: [...this.#announced], complete };
  }

  #takeFramed({ tag, payload }: FramedLine, line: number): BundleItem | null {
    if (tag === 'e') return this.#takeEnvelope(payload, line);
    const text = unarmoured(payload);
    if (text === null) return { kind: 'lost', line, reason: 'line-damaged' };
    if (tag === 'w' || tag === 'd') {
      this.#members.push(text);
      return { kind: tag === 'w' ? 'withdrawal' : 'decision', line, text };
    }
    const read = tag === 'h' ? this.#takeHead(text) : this.#takeIds(text);
    return read ? null : { kind: 'lost', line, reason: 'line-damaged' };
  }

  #takeEnvelope(payload: string, line: number): BundleItem {
    const envelope = readEnvelope(payload);
    if (!envelope.ok) return { kind: 'lost', line, reason: envelope.problem };
    this.#announced.delete(envelope.value.id);
    this.#members.push(envelopeMember(envelope.value));
    return { kind: 'envelope', line, envelope: envelope.value };
  }

  #takeHead(text: string): boolean {
    this.#head ??= parse(text, BundleHead);
    return this.#head !== null;
  }

  #takeIds(text: string): boolean {
    const ids = parse(text, BundleIds);
    for (const id of ids ?? []) this.#announced.add(id);
    return ids !== null;
  }
}

function parse<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
