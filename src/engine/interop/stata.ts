import type { CodeLabel, Entry } from './codebook';
import { reasonsOf } from './variable';

/** Stata's limits: a variable's label in characters, a value label in bytes kept well inside. */
const LABEL_LENGTH = 80;
const VALUE_LENGTH = 300;

/** A text between compound quotes; they cannot be escaped inside, so they become plain ones. */
const quoted = (text: string, length: number): string =>
  `\`"${[...text.replaceAll('`"', '"').replaceAll('"\'', '"').replaceAll(/\s+/g, ' ')].slice(0, length).join('')}"'`;

/** Extended missing values by the code in the file: -1 -> .a and so on. */
const extended = (code: number): string => `.${String.fromCharCode(96 - code)}`;

/**
 * A `.do` file that reads the CSV beside it, labels variables and values in the language of the codebook, and turns the
 * reasons for no answer into extended missing values `.a` to `.d`.
 */
export function stataDo(entries: readonly Entry[], csv: string, saved: string): string {
  return [
    'version 14',
    'clear all',
    'set more off',
    `import delimited using "${csv}", varnames(1) case(preserve) encoding("utf-8") bindquote(strict) maxquotedrows(unlimited) stringcols(${stringColumns(entries)})`,
    ...entries.map(({ variable, label }) => `label variable ${variable.name} ${quoted(label, LABEL_LENGTH)}`),
    ...missingLines(entries),
    ...entries.flatMap(valueLines),
    'svyset psu [pweight = weight], strata(stratum) singleunit(centered)',
    `save "${saved}", replace`,
    '',
  ].join('\n');
}

const stringColumns = (entries: readonly Entry[]): string =>
  entries
    .map(({ variable }, k) => ({ type: variable.type, column: k + 1 }))
    .filter(({ type }) => type === 'text' || type === 'datetime' || type === 'json')
    .map(({ column }) => column)
    .join(' ');

function missingLines(entries: readonly Entry[]): string[] {
  const names = entries.filter(({ variable }) => reasonsOf(variable).length > 0).map(e => e.variable.name);
  const rule = '(-1=.a \\ -2=.b \\ -3=.c \\ -4=.d)';
  return names.map(name => `mvdecode ${name}, mv(${rule.slice(1, -1)})`);
}

function valueLines({ variable, codes }: Entry): string[] {
  if (codes.length === 0) return [];
  const set = `l_${variable.name}`.slice(0, 32);
  const define = (code: CodeLabel, first: boolean) =>
    `label define ${set} ${code.missing ? extended(code.code) : code.code} ${quoted(code.label, VALUE_LENGTH)}${first ? '' : ', add'}`;
  return [...codes.map((code, k) => define(code, k === 0)), `label values ${variable.name} ${set}`];
}
