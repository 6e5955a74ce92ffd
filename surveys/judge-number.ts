import { type NumberFault, readNumber } from './number';
import type { NumberSpec, Range } from './questionnaire';

export type NumberRefusal = NumberFault | 'too-small' | 'too-large' | 'not-whole';
export type NumberJudgement =
  | { readonly kind: 'usual'; readonly value: number }
  | { readonly kind: 'unusual'; readonly value: number; readonly range: Range }
  | { readonly kind: 'refused'; readonly reason: NumberRefusal; readonly range: Range };

/** What was typed into a number question: usual, unusual (ask again, may stand), or refused with a reason. */
export function judgeNumber(
  { soft, hard, wholeNumber }: NumberSpec,
  typed: string | number,
): NumberJudgement {
  const read = typeof typed === 'number' ? asRead(typed) : readNumber(typed);
  if (!read.ok) return { kind: 'refused', reason: read.reason, range: hard };
  const { value } = read;
  if (value < hard.min) return { kind: 'refused', reason: 'too-small', range: hard };
  if (value > hard.max) return { kind: 'refused', reason: 'too-large', range: hard };
  if (wholeNumber && !Number.isInteger(value)) return { kind: 'refused', reason: 'not-whole', range: hard };
  const isUsual = soft.min <= value && value <= soft.max;
  return isUsual ? { kind: 'usual', value } : { kind: 'unusual', value, range: soft };
}

const asRead = (value: number) =>
  Number.isFinite(value)
    ? ({ ok: true, value } as const)
    : ({ ok: false, reason: 'not-a-number' } as const satisfies { ok: false; reason: NumberFault });
