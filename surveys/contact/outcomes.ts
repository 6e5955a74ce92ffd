/**
 * What a case counts as in a rate. I complete, P partial, R refused or broke off, NC never reached, O eligible and not
 * interviewed for another reason, UH unknown whether anybody lives there, UO unknown otherwise, NE not eligible.
 */
export const CASE_GROUPS = ['I', 'P', 'R', 'NC', 'O', 'UH', 'UO', 'NE'] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** `again`: another visit may still change it, so it is final only when the visits of the round are used up. */
interface Outcome {
  readonly group: CaseGroup;
  readonly again: boolean;
}

const final = (group: CaseGroup): Outcome => ({ group, again: false });
const open = (group: CaseGroup): Outcome => ({ group, again: true });

/**
 * Outcomes of an attempt at a household, of AAPOR's list for in-person household surveys, as far as a village round can
 * meet them. Source: AAPOR, Standard Definitions, 9th edition 2016, Table 2.
 * Words for people: catalogue `contact`, key = the code with `_` for `.` (`codeKey`).
 */
export const OUTCOMES = {
  '1.1': final('I'),
  '1.2': final('P'),
  '2.111': final('R'),
  '2.112': final('R'),
  '2.12': open('R'),
  '2.23': open('NC'),
  '2.24': open('NC'),
  '2.25': open('NC'),
  '2.31': final('O'),
  '2.32': final('O'),
  '2.33': open('O'),
  '2.36': final('O'),
  '3.11': open('UH'),
  '3.17': open('UH'),
  '3.18': open('UH'),
  '3.21': open('UO'),
  '3.9': open('UO'),
  '4.1': final('NE'),
  '4.5': final('NE'),
  '4.6': final('NE'),
  '4.7': final('NE'),
  '4.8': final('NE'),
} as const satisfies Readonly<Record<string, Outcome>>;

export type OutcomeCode = keyof typeof OUTCOMES;
export const OUTCOME_CODES = Object.keys(OUTCOMES) as readonly OutcomeCode[];

export const isOutcomeCode = (text: string): text is OutcomeCode => Object.hasOwn(OUTCOMES, text);

export const groupOf = (code: OutcomeCode): CaseGroup => OUTCOMES[code].group;

/** Of this share of what was to be asked an interview counts as complete. Source: as above, p. 19. */
const COMPLETE = 0.8;

/** Complete or partial, by how many of the questions to be asked were answered (a reason is an answer). */
export const interviewOutcome = (answered: number, unanswered: number): '1.1' | '1.2' =>
  answered < COMPLETE * (answered + unanswered) ? '1.2' : '1.1';

/**
 * What a code that travelled counts as, ours or a finer or coarser one of AAPOR's (`2.332`, `2.1`); null where its first
 * digits name no group. `3.1` is a home nobody has seen, other unknowns are of the people.
 */
export function groupOfText(code: string): CaseGroup | null {
  if (isOutcomeCode(code)) return groupOf(code);
  const found = PREFIXES.find(([prefix]) => code.startsWith(prefix));
  return found?.[1] ?? null;
}

const PREFIXES: readonly (readonly [string, CaseGroup])[] = [
  ['1.1', 'I'],
  ['1.2', 'P'],
  ['2.1', 'R'],
  ['2.2', 'NC'],
  ['2.3', 'O'],
  ['3.1', 'UH'],
  ['3.', 'UO'],
  ['4.', 'NE'],
];

/** Key of an outcome's words in the catalogue `contact`: `2.111` -> `o2_111` (a dot would read as a path). */
export const codeKey = <C extends OutcomeCode>(code: C) =>
  `o${code.replace('.', '_')}` as `o${Underscored<C>}`;
type Underscored<C extends string> = C extends `${infer A}.${infer B}` ? `${A}_${B}` : C;
