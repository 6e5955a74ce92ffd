import { choice, yesNo } from '../builders';
import { type Condition, equals } from '../condition';
import type { ChoiceSpec } from '../questionnaire';
import { MARKS } from './options';

/**
 * The questions behind the 4 and 8 criteria of one procedure (5.1, 5.3, 5.4), in the order of the edition's
 * criteria; the eighth, "satisfied overall", is read from the marks. The first four are the composite of 4.
 */
export const PROCEDURE_CRITERIA = [
  'clear',
  'fees',
  'skilled',
  'polite',
  'heavy',
  'deadline',
  'on_time',
] as const;
export type ProcedureCriterion = (typeof PROCEDURE_CRITERIA)[number];
export type ProcedureName<P extends string> = `${P}_${ProcedureCriterion | 'marks'}`;

/** Asked of those who had the procedure done; "on time" only where a day was given. */
export function procedureQuestions<P extends string>(
  prefix: P,
): Readonly<Record<ProcedureName<P>, ChoiceSpec>> {
  const used = equals(`${prefix}_used`, 1);
  const given = equals(`${prefix}_deadline`, 1);
  const asked = (askedIf: Condition) => yesNo({ askedIf, battery: prefix });
  const entries = PROCEDURE_CRITERIA.map(
    name => [`${prefix}_${name}`, asked(name === 'on_time' ? given : used)] as const,
  );
  const marks = [`${prefix}_marks`, choice(MARKS, { askedIf: used })] as const;
  return Object.fromEntries([...entries, marks]) as Record<ProcedureName<P>, ChoiceSpec>;
}
