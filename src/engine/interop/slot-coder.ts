import type { Edition, Indicator } from '../../../indicators/edition';
import { indicatorsOf, type Lacking } from '../../../surveys/code';
import { outcomeOf } from '../../../surveys/outcome';
import type { Questionnaire } from '../../../surveys/questionnaire';
import { type Coding, isDated, questionsRead, type Reading } from '../../../surveys/reading';
import { type Answer, NoAnswer, type Response } from '../../../surveys/response';
import { type Slots, slotsOf } from '../../../surveys/slots';
import type { Standing } from '../../../surveys/view';

interface Coded {
  readonly questionnaire: Questionnaire;
  readonly coding: Coding;
  readonly edition: Edition;
  readonly lacking?: Lacking;
}

/** What stands at a question as a small number: a code below 11, one of four reasons, off the route, or another number. */
const REASON = 11;
const OFF_ROUTE = 15;
const OTHER = 16;
/** Combinations of a reading kept; a list of ten things has more than are worth it. */
const MOST_KEYS = 20_000;

/** One interview by positions: answers as given, in the questionnaire's order, and the values of the edition's indicators. */
export interface CodedSlots {
  readonly answers: readonly (Answer | undefined)[];
  /** Null = missing. */
  readonly indicators: readonly (number | null)[];
}

/**
 * Answers and indicator values of one interview: what `coderFor` gives, for exports of a hundred thousand. The same
 * standings of the same questions give the same value (on the same day, where right answers are dated), so each
 * combination is coded once (by `outcomeOf`) and looked up after. Both arrays are filled anew by the next call.
 */
export function slotCoder({
  questionnaire,
  coding,
  edition,
  lacking = 'refused',
}: Coded): (response: Pick<Response, 'answers' | 'startedAt'>) => CodedSlots {
  const slots = slotsOf(questionnaire);
  const { length } = slots.questions;
  const answers: (Answer | undefined)[] = slots.questions.map(() => undefined);
  const kept = [...answers];
  const asked = new Uint8Array(length);
  const stands = new Uint8Array(length);
  const readers = indicatorsOf(edition).map(indicator =>
    readerOf(indicator, coding[indicator.id], slots, lacking),
  );
  const values: (number | null)[] = readers.map(() => null);
  const coded: CodedSlots = { answers, indicators: values };
  let today = '';
  return response => {
    spread(response.answers, slots.at, answers);
    slots.route(answers, kept, asked);
    standings(slots, { kept, asked }, stands);
    const seen = { stands, kept, day: response.startedAt.slice(0, 10) };
    if (seen.day !== today) readers.forEach(forgetDated);
    today = seen.day;
    for (let position = 0; position < readers.length; position++)
      values[position] = codedBy(readers[position] as Reader, seen);
    return coded;
  };
}

/**
 * Answers to their places. Names and values in one sweep each: looked up by name, an object as a database gives it (each
 * of a shape of its own) costs ten times as much.
 */
function spread(
  given: Response['answers'],
  at: ReadonlyMap<string, number>,
  answers: (Answer | undefined)[],
): void {
  answers.fill(undefined);
  const names = Object.keys(given);
  const values = Object.values(given);
  for (let k = 0; k < names.length; k++) {
    const slot = at.get(names[k] as string);
    if (slot !== undefined) answers[slot] = values[k];
  }
}

interface Seen {
  readonly stands: Uint8Array;
  readonly kept: readonly unknown[];
  readonly day: string;
}

interface Reader {
  readonly slots: readonly number[];
  readonly isDated: boolean;
  readonly code: (seen: Seen) => number | null;
  /** Values by key; of dated readings those of one day. Keys of one question are few and small: they have a list. */
  readonly known: Map<number, number | null>;
  readonly few: (number | null | undefined)[];
}

const UNASKED: Reader = { slots: [], isDated: false, code: () => null, known: new Map(), few: [] };

function readerOf(
  indicator: Indicator,
  reading: Reading | undefined,
  { at }: Slots,
  lacking: Lacking,
): Reader {
  if (!reading && lacking === 'unasked') return UNASKED;
  if (!reading) throw new Error(`slotCoder: no reading for indicator ${indicator.id}`);
  const slotOf = (name: string): number => at.get(name) ?? -1;
  const code = ({ stands, kept, day }: Seen): number | null => {
    const standing = (name: string): Standing => standingAt(slotOf(name), stands, kept);
    return outcomeOf(reading, indicator, { day, standing }).value ?? null;
  };
  return {
    slots: questionsRead(reading).map(slotOf),
    isDated: hasDates(reading),
    code,
    known: new Map(),
    few: [],
  };
}

const hasDates = (reading: Reading): boolean => {
  if ('items' in reading) return reading.items.some(({ met }) => isDated(met));
  return reading.kind === 'share' && isDated(reading.counted);
};

function forgetDated({ isDated, known, few }: Reader): void {
  if (!isDated) return;
  known.clear();
  few.length = 0;
}

function codedBy(reader: Reader, seen: Seen): number | null {
  const key = keyOf(reader.slots, seen.stands);
  if (key < 0) return reader.code(seen);
  if (key < OTHER) {
    const before = reader.few[key];
    if (before !== undefined) return before;
    reader.few[key] = reader.code(seen);
    return reader.few[key] ?? null;
  }
  const known = reader.known.get(key);
  if (known !== undefined) return known;
  const made = reader.code(seen);
  if (reader.known.size < MOST_KEYS) reader.known.set(key, made);
  return made;
}

function standingAt(slot: number, stands: Uint8Array, kept: readonly unknown[]): Standing {
  const stand = Number(stands[slot]);
  if (stand === OFF_ROUTE) return { kind: 'offroute' };
  if (stand < REASON || stand === OTHER) return { kind: 'answer', answer: Number(kept[slot]) };
  return { kind: 'reason', reason: NoAnswer.options[stand - REASON] ?? 'notreached' };
}

/** A question skipped because its gate was refused or not known inherits the reason (view.ts); gates come earlier. */
function standings(
  { gates }: Slots,
  { kept, asked }: { readonly kept: readonly unknown[]; readonly asked: Uint8Array },
  stands: Uint8Array,
): void {
  for (let slot = 0; slot < stands.length; slot++) {
    if (asked[slot] === 1) stands[slot] = standOf(kept[slot]);
    else stands[slot] = inherited(gates[slot] ?? [], stands);
  }
}

const isReason = (stand: number): boolean => stand >= REASON && stand < OFF_ROUTE;

function inherited(gates: readonly number[], stands: Uint8Array): number {
  for (const gate of gates) {
    const stand = Number(stands[gate]);
    if (isReason(stand)) return stand;
  }
  return OFF_ROUTE;
}

const REASON_STANDS: ReadonlyMap<unknown, number> = new Map(
  NoAnswer.options.map((reason, k) => [reason, REASON + k]),
);
const NOT_REACHED = REASON + NoAnswer.options.indexOf('notreached');

function standOf(answer: unknown): number {
  if (typeof answer === 'number')
    return Number.isInteger(answer) && answer >= 0 && answer < REASON ? answer : OTHER;
  return REASON_STANDS.get(answer) ?? NOT_REACHED;
}

/** More than this would not be told apart in a whole number of 53 bits. */
const MOST_SLOTS = 12;

/** Negative where a number stands that is no small code: amounts are coded each time. */
function keyOf(slots: readonly number[], stands: Uint8Array): number {
  if (slots.length > MOST_SLOTS) return -1;
  let key = 0;
  for (let k = 0; k < slots.length; k++) {
    const stand = Number(stands[Number(slots[k])]);
    if (stand === OTHER) return -1;
    key = key * OTHER + stand;
  }
  return key;
}
