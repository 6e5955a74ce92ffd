import { faceOf } from '../../storage/household-face';
import type { HouseholdFace, HouseholdRecord } from '../../storage/household-records';

const FIRST: readonly HouseholdFace[] = [
  'open',
  'appointment',
  'given-up',
  'again',
  'todo',
  'replaced',
  'done',
];

/** The way they are walked: main ones in list order, each reserve right after the household it stands for. */
export function inWalkOrder(households: readonly HouseholdRecord[]): HouseholdRecord[] {
  const reserves = new Map(households.filter(({ lot }) => lot === 'reserve').map(one => [one.replaces, one]));
  const chain = (one: HouseholdRecord): HouseholdRecord[] => {
    const standIn = reserves.get(one.number);
    return standIn ? [one, ...chain(standIn)] : [one];
  };
  return households.filter(({ lot }) => lot === 'main').flatMap(chain);
}

/** Where to go next: an unfinished interview, an appointment that is due, a household to replace, then on along the way. */
export function nextUp(households: readonly HouseholdRecord[], now: string): HouseholdRecord | null {
  const open = households.filter(one => !['done', 'replaced'].includes(faceOf(one)));
  const rank = (one: HouseholdRecord): number => {
    const face = faceOf(one);
    if (face === 'appointment' && (one.appointment ?? '') > now) return FIRST.length;
    if (face === 'again' && one.lastVisit?.slice(0, 10) === now.slice(0, 10)) return FIRST.length - 1;
    return FIRST.indexOf(face);
  };
  return open.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Reserve 1, 2, ... as people say it. */
export const reserveNumber = ({ order }: HouseholdRecord): number => (order ?? 0) + 1;
