import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { base64url, fromBase64url, utf8, utf8Text } from './bytes';
import { sha256Hex } from './digest';
import { gunzip, gzip } from './gunzip';

/** Letters of one frame that an old phone's camera still reads off a laptop (a code of version 20 or so). */
const FRAME_LETTERS = 800;
const LARGEST_RECEIPT = 4 * 1024 * 1024;
const MOST_FRAMES = 999;

/** `SPR1 <name> <at> <of> <part>`: which receipt (first digits of its digest), which frame of how many. */
const FRAME = /^SPR1 ([0-9a-f]{12}) ([0-9]{1,3}) ([0-9]{1,3}) ([A-Za-z0-9_-]+)$/;

/**
 * A receipt as texts for QR codes, shown one after the other. The receipt is already signed, so frames need no proof of
 * their own. Throws RangeError on a receipt of tens of thousands of interviews: that one travels as a file.
 */
export function receiptFrames(receipt: string): string[] {
  const packed = base64url(gzip(utf8(receipt)));
  const parts = packed.match(new RegExp(`.{1,${FRAME_LETTERS}}`, 'g')) ?? [];
  if (parts.length > MOST_FRAMES) throw new RangeError(`receiptFrames: ${parts.length} frames`);
  const name = nameOf(receipt);
  return parts.map((part, at) => `SPR1 ${name} ${at + 1} ${parts.length} ${part}`);
}

const nameOf = (receipt: string): string => sha256Hex(receipt).slice(0, 12);

/**
 * `missing`: frames (from 1) still to be read, of `of`; `mixed`: frames of two receipts; `damaged`: they do not give
 * the receipt they name.
 */
export type FramesProblem =
  | { readonly kind: 'missing'; readonly missing: readonly number[]; readonly of: number }
  | { readonly kind: 'not-a-frame' | 'mixed' | 'damaged' };

/** The receipt's text out of its frames, in any order and however often each was read; `readReceipt` then judges it. */
export function readReceiptFrames(frames: Iterable<string>): Outcome<string, FramesProblem> {
  const parts = new Map<number, string>();
  let head: string | null = null;
  let of = 0;
  for (const frame of frames) {
    const [, name = '', at = '', count = '', part = ''] = FRAME.exec(frame.trim()) ?? [];
    if (name === '') return failed({ kind: 'not-a-frame' });
    const own = `${name} ${count}`;
    const other = parts.get(Number(at));
    if ((head !== null && own !== head) || (other !== undefined && other !== part))
      return failed({ kind: 'mixed' });
    head = own;
    of = Number(count);
    parts.set(Number(at), part);
  }
  if (head === null) return failed({ kind: 'not-a-frame' });
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(at => !parts.has(at));
  if (missing.length > 0) return failed({ kind: 'missing', missing, of });
  return joined(parts, of, head.slice(0, 12));
}

function joined(
  parts: ReadonlyMap<number, string>,
  of: number,
  name: string,
): Outcome<string, FramesProblem> {
  const letters = Array.from({ length: of }, (_, i) => parts.get(i + 1) ?? '').join('');
  const packed = fromBase64url(letters);
  const bytes = packed && gunzip(packed, LARGEST_RECEIPT);
  const text = bytes?.ok ? utf8Text(bytes.value) : null;
  return text !== null && nameOf(text) === name ? done(text) : failed({ kind: 'damaged' });
}
