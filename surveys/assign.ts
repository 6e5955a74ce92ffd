import type { Assignee, SampledVillage } from './conduct';

type Where = Pick<SampledVillage, 'id' | 'commune'>;

/**
 * Villages shared out evenly: each person gets as many as every other, one more at most; villages of one commune stay
 * together; nobody gets the own village where somebody can swap. People keep their order; what they had is forgotten.
 */
export function splitEvenly(villages: readonly Where[], people: readonly Assignee[]): Assignee[] {
  const least = people.length === 0 ? 0 : Math.floor(villages.length / people.length);
  const more = people.length === 0 ? 0 : villages.length % people.length;
  const inOrder = byCommune(villages).map(({ id }) => id);
  const shares = people.map((_, at) => {
    const from = at * least + Math.min(at, more);
    return inOrder.slice(from, from + least + (at < more ? 1 : 0));
  });
  people.forEach((person, at) => {
    swapOwn(person, at, { people, shares });
  });
  return people.map((person, at) => ({ ...person, villages: shares[at] ?? [] }));
}

/** Communes in the order they first come in. */
function byCommune(villages: readonly Where[]): Where[] {
  const groups = new Map<string, Where[]>();
  for (const village of villages)
    groups.set(village.commune, [...(groups.get(village.commune) ?? []), village]);
  return [...groups.values()].flat();
}

interface Shares {
  readonly people: readonly Assignee[];
  readonly shares: string[][];
}

/** Changes the own village for the nearest one of somebody else who lives in neither. */
function swapOwn({ home }: Assignee, at: number, { people, shares }: Shares): void {
  const own = shares[at];
  const place = own?.indexOf(home ?? '') ?? -1;
  if (!own || place < 0 || home === null) return;
  const others = people.map((_, other) => other).filter(other => other !== at);
  others.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  for (const other of others) {
    const theirs = shares[other] ?? [];
    const swap = theirs.findIndex(id => id !== home && id !== people[at]?.home);
    if (people[other]?.home === home || swap < 0) continue;
    own[place] = theirs[swap] ?? home;
    theirs[swap] = home;
    return;
  }
}

export type AssignFault =
  | { readonly kind: 'own-village'; readonly village: string; readonly code: string }
  | { readonly kind: 'nobody'; readonly village: string }
  | { readonly kind: 'no-village'; readonly code: string };

/** What a person should look at before the round goes out; nothing of it stops the round. */
export function assignFaults(villages: readonly Where[], people: readonly Assignee[]): AssignFault[] {
  const given = new Set(people.flatMap(person => person.villages));
  return [
    ...people.flatMap(({ code, home, villages: own }): AssignFault[] =>
      home !== null && own.includes(home) ? [{ kind: 'own-village', village: home, code }] : [],
    ),
    ...villages.flatMap(({ id }): AssignFault[] => (given.has(id) ? [] : [{ kind: 'nobody', village: id }])),
    ...people.flatMap(({ code, villages: own }): AssignFault[] =>
      own.length === 0 ? [{ kind: 'no-village', code }] : [],
    ),
  ];
}

/** Gives a village to one person (null = to nobody) and takes it from whoever had it. */
export const assignVillage = (
  people: readonly Assignee[],
  village: string,
  code: string | null,
): Assignee[] =>
  people.map(person => ({
    ...person,
    villages: [...person.villages.filter(id => id !== village), ...(person.code === code ? [village] : [])],
  }));
