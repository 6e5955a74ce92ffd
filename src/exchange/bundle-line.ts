import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { base64url, fromBase64url, utf8, utf8Text } from './bytes';
import { crc32 } from './crc32';
import { LARGEST_CIPHERTEXT } from './envelope';

/** h head, i ids to come, e envelope, w withdrawal, d decision. */
export const LINE_TAGS = ['h', 'i', 'e', 'w', 'd'] as const;
export type LineTag = (typeof LINE_TAGS)[number];

export interface FramedLine {
  readonly tag: LineTag;
  readonly payload: string;
}

export type LineProblem = 'line-damaged' | 'line-too-long' | 'line-unknown';

/** The longest line: the largest envelope in armour, its header, and some. */
export const LONGEST_LINE = Math.ceil((LARGEST_CIPHERTEXT * 4) / 3) + 4096;

const CHECK = 8;
const latin = new TextDecoder('latin1');

/** `tag payload check`: the check tells damage on the way from forgery, which sha and signatures catch. */
export function frameLine(tag: LineTag, payload: string): string {
  const line = `${tag} ${payload}`;
  return `${line} ${checkOf(utf8(line))}`;
}

export function readLine(bytes: Uint8Array | null): Outcome<FramedLine, LineProblem> {
  if (!bytes) return failed('line-too-long');
  const text = latin.decode(bytes);
  const end = bytes.length - CHECK;
  const framed = end > 3 && text[1] === ' ' && text[end - 1] === ' ';
  if (!framed || checkOf(bytes.subarray(0, end - 1)) !== text.slice(end)) return failed('line-damaged');
  const tag = LINE_TAGS.find(known => known === text[0]);
  return tag ? done({ tag, payload: text.slice(2, end - 1) }) : failed('line-unknown');
}

const checkOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(CHECK, '0');

/** Text that may hold anything, as a payload. */
export const armoured = (text: string): string => base64url(utf8(text));

export function unarmoured(payload: string): string | null {
  const bytes = fromBase64url(payload);
  return bytes && utf8Text(bytes);
}
