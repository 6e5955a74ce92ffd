import { readFirstLine } from './text-file';

export type NamedKind = 'is-bundle' | 'is-round' | 'is-receipt' | 'is-tally' | 'is-appraisal' | 'other-kind';

const NAMED = {
  bundle: 'is-bundle',
  round: 'is-round',
  receipt: 'is-receipt',
  tally: 'is-tally',
  appraisal: 'is-appraisal',
  keys: 'other-kind',
} as const;

/** Which of our files a text is, for telling a person who picked another one. */
export function namedKind(text: string): NamedKind {
  const first = readFirstLine(text.slice(0, 200).split('\n')[0] ?? '');
  return first.ok ? NAMED[first.value.kind] : 'other-kind';
}
