import { fingerprint, fingerprintWords } from './public-keys';
import type { RoundFile } from './round-file';

/**
 * What a phone does with a round file it is handed:
 * - `first`: never saw this province's key: show the words, a person compares them, then keep the file;
 * - `same`: keep it already;  `newer`: same key, later issue: replace;
 * - `older`: keep what is there;
 * - `contradicts`: same key and issue, another content: keep what is there and tell the province;
 * - `changed-key`: another key than the one a person once compared: refused. Only `confirmKeyChange` gets past it.
 */
export type Meeting =
  | { readonly kind: 'first'; readonly words: readonly string[] }
  | { readonly kind: 'same' | 'newer' | 'older' | 'contradicts' }
  | { readonly kind: 'changed-key'; readonly was: readonly string[]; readonly now: readonly string[] };

/**
 * `known`: any file of that province accepted before, of whatever round (its key is the pin).
 * `sameRound`: the file now held for this very round, if any.
 */
export function meetRound(come: RoundFile, known: RoundFile | null, sameRound: RoundFile | null): Meeting {
  const now = fingerprint(come.body.keys);
  const pinned = sameRound ?? known;
  if (!pinned) return { kind: 'first', words: fingerprintWords(now) };
  const was = fingerprint(pinned.body.keys);
  if (was !== now) return { kind: 'changed-key', was: fingerprintWords(was), now: fingerprintWords(now) };
  if (!sameRound) return { kind: 'newer' };
  if (come.text === sameRound.text) return { kind: 'same' };
  if (come.body.issue === sameRound.body.issue) return { kind: 'contradicts' };
  return { kind: come.body.issue > sameRound.body.issue ? 'newer' : 'older' };
}

/**
 * The only way past a changed key: a person types the new words as read out by the province (marks are ignored). What
 * was sealed before stays sealed to the old key.
 */
export function confirmKeyChange(come: RoundFile, typedWords: string): boolean {
  const words = fingerprintWords(fingerprint(come.body.keys));
  return plain(typedWords) === plain(words.join(' '));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .trim()
    .split(/[\s,.-]+/)
    .join(' ');
