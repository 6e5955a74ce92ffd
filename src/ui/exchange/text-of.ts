import { done, failed, type Outcome } from '../../engine/exchange/outcome';

/** A small file may be this large; what is larger is not one of ours. */
const LARGEST_TEXT = 40 * 1024 * 1024;

export type TextProblem = 'empty-file' | 'too-large-file' | 'source-unreadable';

/** The text of a picked file, whatever it is called. */
export async function textOf(file: File): Promise<Outcome<string, TextProblem>> {
  if (file.size === 0) return failed('empty-file');
  if (file.size > LARGEST_TEXT) return failed('too-large-file');
  try {
    return done(await file.text());
  } catch {
    return failed('source-unreadable');
  }
}
