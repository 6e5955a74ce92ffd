import { successorOf, type UnitChange } from '../../../indicators/commune-index/edits';
import type { HandedIn } from './claim';

/** The claim that counts for a commune, with what a person must know about it. */
export interface CommuneStanding {
  readonly commune: string;
  readonly current: HandedIn;
  readonly earlier: readonly HandedIn[];
  /** Another hand-in of the same commune that does not follow from `current`: a person must choose. */
  readonly rivals: readonly HandedIn[];
  /** The commune was merged into this code by that day; its claim is kept and shown, not carried over. */
  readonly mergedInto: { readonly commune: string; readonly on: string } | null;
}

/**
 * Sorts the hand-ins of a round by commune. Of one line of versions the last counts; two lines of one commune (two
 * people filled the form) are named as rivals, the later hand-in in front, the other kept. Independent of file order.
 */
export function standingsOf(
  claims: readonly HandedIn[],
  { changes = [], today }: { readonly changes?: readonly UnitChange[]; readonly today: string },
): CommuneStanding[] {
  const byCommune = new Map<string, HandedIn[]>();
  for (const claim of claims) {
    const known = byCommune.get(claim.place.commune);
    if (known) known.push(claim);
    else byCommune.set(claim.place.commune, [claim]);
  }
  return [...byCommune]
    .map(([commune, own]) => ({
      ...standingOf(commune, own),
      mergedInto: successorOf(commune, changes, today),
    }))
    .sort((a, b) => byCodeUnits(a.commune, b.commune));
}

function standingOf(commune: string, own: readonly HandedIn[]): Omit<CommuneStanding, 'mergedInto'> {
  const byId = new Map(own.map(claim => [claim.id, claim]));
  const replaced = new Set(own.flatMap(({ claim }) => claim.replaces ?? []));
  const heads = own.filter(({ id }) => !replaced.has(id)).sort(latestFirst);
  const [current = own[0], ...rivals] = heads;
  if (current === undefined) throw new Error(`standingOf: ${commune} without a claim`);
  const line = new Set<string>([current.id]);
  const earlier: HandedIn[] = [];
  for (let at = byId.get(current.claim.replaces ?? ''); at && !line.has(at.id); ) {
    line.add(at.id);
    earlier.push(at);
    at = byId.get(at.claim.replaces ?? '');
  }
  return { commune, current, earlier, rivals };
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const timeOf = ({ completedAt }: HandedIn): number => Date.parse(completedAt);
const latestFirst = (a: HandedIn, b: HandedIn): number => timeOf(b) - timeOf(a) || byCodeUnits(b.id, a.id);
