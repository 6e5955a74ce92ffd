import type { ReceiptDifference } from '../engine/score/receipt';
import { SCORE_WORDS } from './score-words';
import type { CliLanguage } from './texts-shape';

/** Lines shown of what changed in a result; the rest is counted. */
const MOST_SHOWN = 20;

/** What changed from one receipt to another: first what went in, then the figures of the whole sample, then the others. */
export function differenceText(found: readonly ReceiptDifference[], language: CliLanguage): string {
  const words = SCORE_WORDS[language];
  if (found.length === 0) return words.identical;
  const causes = found.filter(({ path }) => !isResult(path));
  const effects = found.filter(({ path }) => isResult(path)).sort((a, b) => weight(a) - weight(b));
  const hidden = effects.length - MOST_SHOWN;
  return [
    ...(causes.length === 0 ? [words.sameInputs] : [words.differentInputs, ...causes.map(line)]),
    ...(effects.length === 0 ? [words.sameResult] : [words.differentResult(effects.length)]),
    ...effects.slice(0, MOST_SHOWN).map(line),
    ...(hidden > 0 ? [words.more(hidden)] : []),
  ].join('\n');
}

const isResult = (path: string): boolean => path.startsWith('result');

/** Total, then degrees of freedom and dimensions of the whole sample, then everything else as it comes. */
const FIRST = [/^result\.all\.total/, /^result\.degf/, /^result\.all\.(n|df|sumW)$/, /^result\.all\.dims/];

function weight({ path }: ReceiptDifference): number {
  const found = FIRST.findIndex(pattern => pattern.test(path));
  return found < 0 ? FIRST.length : found;
}

const line = ({ path, before, after }: ReceiptDifference): string =>
  `  ${path}: ${shown(before)} -> ${shown(after)}`;

/** A whole file of multipliers is no line. */
function shown(value: unknown): string {
  const text = value === undefined ? '-' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
