import { type CodedInterview, frameCoder } from './coded';
import type { Asked } from './known-forms';
import { addInterview, emptySums, holdInterview, type RoundFrame, type RoundSums, sumsKey } from './sums';

/** Port: the completed interviews of a round, wherever they are kept. */
export interface CompletedInterviews {
  /** Ids of all completed interviews of the round. */
  readonly ids: (round: string) => Promise<readonly string[]>;
  /** Ids of completed interviews of the round written after that time. */
  readonly changedSince: (round: string, time: string) => Promise<readonly string[]>;
  readonly read: (ids: readonly string[]) => Promise<readonly Asked[]>;
}

/** Port: sums kept beside the interviews. `load` hands back sums of the same key only. */
export interface SumsShelf {
  readonly load: (round: string, key: string) => Promise<RoundSums | null>;
  readonly save: (round: string, sums: RoundSums, communes: ReadonlySet<string>) => Promise<void>;
}

export interface CatchUp {
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** The user asked to stop; what was kept stays as it was. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

const PAGE = 250;

/**
 * Brings the sums of a round up to the interviews on the device: adds those not yet in them; starts over when an
 * interview in them has gone or changed, or when they were made under another key (so that those held beside them are
 * scored as soon as their version is known). Saves only at the end.
 */
export async function catchUp(
  frame: RoundFrame,
  interviews: CompletedInterviews,
  shelf: SumsShelf,
  watch: CatchUp = {},
): Promise<RoundSums> {
  const ids = await interviews.ids(frame.round);
  const kept = await shelf.load(frame.round, sumsKey(frame));
  const sums = kept && (await stillTrue(kept, ids, frame, interviews)) ? kept : emptySums(frame);
  const missing = ids.filter(id => !isIn(sums, id));
  if (missing.length === 0 && kept === sums) return sums;
  const touched = new Set<string>();
  await codedPages(frame, interviews, missing, watch, (page, held) => {
    for (const coded of page) {
      addInterview(frame, sums, coded);
      touched.add(coded.commune);
    }
    for (const asked of held) holdInterview(sums, asked);
  });
  await shelf.save(frame.round, sums, touched);
  return sums;
}

const isIn = ({ ids, held }: RoundSums, id: string): boolean => ids.has(id) || held.has(id);

/**
 * Reads and codes interviews page by page, telling progress and stopping between pages when asked to. `held`: those of a
 * version nobody here knows.
 */
export async function codedPages(
  frame: RoundFrame,
  interviews: CompletedInterviews,
  ids: readonly string[],
  { onProgress, signal }: CatchUp,
  take: (page: readonly CodedInterview[], held: readonly Asked[]) => void,
): Promise<void> {
  const code = frameCoder(frame);
  for (let from = 0; from < ids.length; from += PAGE) {
    if (signal?.aborted) throw new Stopped();
    const responses = await interviews.read(ids.slice(from, from + PAGE));
    const coded = responses.map(code);
    take(
      coded.flatMap(one => one ?? []),
      responses.filter((_, at) => !coded[at]),
    );
    onProgress?.(Math.min(from + PAGE, ids.length), ids.length);
  }
}

/** Are the kept sums a part of what is there now? One gone or rewritten and they are not. */
async function stillTrue(
  kept: RoundSums,
  ids: readonly string[],
  frame: RoundFrame,
  interviews: CompletedInterviews,
): Promise<boolean> {
  const present = new Set(ids);
  for (const id of kept.ids) if (!present.has(id)) return false;
  for (const id of kept.held.keys()) if (!present.has(id)) return false;
  if (kept.upTo === null) return true;
  const changed = await interviews.changedSince(frame.round, kept.upTo);
  return changed.every(id => !isIn(kept, id));
}
