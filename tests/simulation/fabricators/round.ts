import { seededRandom } from '../../../src/engine/random';
import type { Answer, Answers, Response } from '../../../surveys/response';
import { codeOf, honestRound, opinions, PEOPLE } from './honest';
import type { Way } from './ways';

/** A round in which some people invent: who, and which of the interviews. */
export interface Mixed {
  readonly responses: readonly Response[];
  readonly inventors: ReadonlySet<string>;
  readonly invented: ReadonlySet<string>;
}

const EVERY = 5;

/** Every fifth person invents `share` of the interviews in this way; which fifth depends on the seed. */
export function mixedRound(way: Way, seed: number, share: number): Mixed {
  const honest = honestRound(seed);
  const random = seededRandom(seed + 7_000);
  const people = Array.from({ length: PEOPLE }, (_, at) => at).filter(at => at % EVERY === seed % EVERY);
  const inventors = new Map(people.map((at, k) => [codeOf(at), opinions(seed + 9_000 + k)]));
  const talk = talkOf(honest);
  const handedIn = new Map<string, Response[]>();
  const invented = new Set<string>();
  const responses = honest.map(planned => {
    const code = planned.field?.interviewer ?? '';
    const own = handedIn.get(code) ?? [];
    const opinion = inventors.get(code);
    const invents = opinion !== undefined && random() < share;
    const colleague = [...handedIn].flatMap(([other, held]) =>
      other === code ? [] : held.filter(({ place }) => place.commune === planned.place.commune),
    );
    const made = invents ? way({ planned, own, colleague, talk, opinion, random }) : planned;
    if (made !== planned) invented.add(made.id);
    handedIn.set(code, [...own, made]);
    return made;
  });
  return { responses, inventors: new Set(inventors.keys()), invented };
}

function talkOf(responses: readonly { readonly answers: Answers }[]): ReadonlyMap<string, readonly Answer[]> {
  const given = new Map<string, Answer[]>();
  for (const { answers } of responses)
    for (const [name, answer] of Object.entries(answers)) {
      const list = given.get(name) ?? [];
      if (list.length === 0) given.set(name, list);
      list.push(answer);
    }
  return given;
}
