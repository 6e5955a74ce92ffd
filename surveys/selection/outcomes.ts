/**
 * What an interviewer can note at a door, with its AAPOR code (Standard Definitions, 10th edition, 2023, in-person
 * household surveys). `final`: coming again changes nothing, so the household may be replaced at once.
 */
export const DOOR_OUTCOMES = [
  { id: 'nobody-home', code: '2.24', final: false },
  { id: 'person-away', code: '2.25', final: false },
  { id: 'appointment', code: '2.25', final: false },
  { id: 'refused', code: '2.11', final: true },
  { id: 'broke-off', code: '2.12', final: true },
  { id: 'unable', code: '2.32', final: true },
  { id: 'language', code: '2.33', final: true },
  { id: 'not-found', code: '3.18', final: true },
  { id: 'no-home', code: '4.5', final: true },
  { id: 'empty-house', code: '4.6', final: true },
  { id: 'no-adult', code: '4.7', final: true },
] as const;
export type DoorOutcome = (typeof DOOR_OUTCOMES)[number]['id'];

/** Drawn, and nobody has been there yet. */
export const NOT_VISITED = '3.11';
export const INTERVIEWED = '1.1';
export const PARTLY_INTERVIEWED = '1.2';

const KNOWN = new Map(DOOR_OUTCOMES.map(outcome => [outcome.id, outcome] as const));

/** Code and finality of what was noted. */
export function doorOutcome(id: DoorOutcome): { readonly code: string; readonly final: boolean } {
  const known = KNOWN.get(id);
  if (!known) throw new Error(`doorOutcome: "${id}"`);
  return known;
}
