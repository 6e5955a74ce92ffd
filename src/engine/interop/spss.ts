import type { Entry } from './codebook';
import { reasonsOf, type Variable } from './variable';

const quoted = (text: string, bytes: number): string =>
  `'${cutToBytes(text.replaceAll(/\s+/g, ' '), bytes).replaceAll("'", "''")}'`;

/** SPSS counts bytes of UTF-8, and Vietnamese letters take up to three. */
function cutToBytes(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += encoder.encode(character).length;
    if (used > bytes) return kept;
    kept += character;
  }
  return kept;
}

const VARIABLE_LABEL_BYTES = 250;
const VALUE_LABEL_BYTES = 118;

/**
 * SPSS syntax that reads the CSV beside it with labels, value labels and missing codes, and saves it. Each command ends
 * with a period; PSPP runs it too.
 */
export function spssSyntax(entries: readonly Entry[], csv: string, saved: string): string {
  return [
    `GET DATA /TYPE=TXT /FILE='${csv}' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2`,
    ` /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=`,
    ...entries.map(({ variable }) => `  ${variable.name} ${formatOf(variable)}`),
    ' .',
    'VARIABLE LABELS',
    ...entries.map(({ variable, label }) => `  ${variable.name} ${quoted(label, VARIABLE_LABEL_BYTES)}`),
    ' .',
    ...valueLabels(entries),
    ...missingValues(entries),
    `SAVE OUTFILE='${saved}'.`,
    '',
  ].join('\n');
}

function formatOf({ type, name }: Variable): string {
  if (type === 'json') return 'A32000';
  if (type === 'text') return name === 'village' ? 'A240' : 'A80';
  if (type === 'datetime') return 'A32';
  return type === 'decimal' ? 'F20.6' : 'F8.0';
}

const valueLabels = (entries: readonly Entry[]): string[] =>
  entries
    .filter(({ codes }) => codes.length > 0)
    .flatMap(({ variable, codes }) => [
      `VALUE LABELS ${variable.name}`,
      ...codes.map(({ code, label }) => `  ${code} ${quoted(label, VALUE_LABEL_BYTES)}`),
      ' .',
    ]);

/** All reasons lie in one range, which is what three missing values at most leave room for. */
const missingValues = (entries: readonly Entry[]): string[] =>
  entries
    .filter(({ variable }) => reasonsOf(variable).length > 0)
    .map(({ variable }) => `MISSING VALUES ${variable.name} (-4 THRU -1).`);
