import { z } from 'zod';
import { EDITIONS, editionForYear } from '../../../indicators/editions';
import type { IndexTree } from '../../../scoring/index-tree';
import { BadInput } from './bad-input';

const Spec = z.object({
  dimensions: z.array(z.object({ id: z.string(), nSub: z.int().positive() })).min(1),
  indicators: z
    .array(z.object({ id: z.string(), dim: z.string(), sub: z.string(), min: z.number(), max: z.number() }))
    .min(1),
});
type Spec = z.infer<typeof Spec>;

/** A foreign tree: dimensions, and indicators with the values that give 1 (`min`) and 10 points (`max`). */
export function treeFromSpec(json: string): IndexTree {
  const spec = parseSpec(json);
  for (const indicator of spec.indicators) {
    if (indicator.min === indicator.max) throw new BadInput('bad-spec', `${indicator.id}: min equals max`);
    if (!spec.dimensions.some(({ id }) => id === indicator.dim)) {
      throw new BadInput('bad-spec', `${indicator.id}: dimension ${indicator.dim} is not listed`);
    }
  }
  refuseTwice(spec.indicators.map(({ id }) => id));
  refuseTwice(spec.dimensions.map(({ id }) => id));
  refuseSharedSubs(spec);
  for (const dimension of spec.dimensions) refuseTooManySubs(dimension, spec);
  return { dimensions: spec.dimensions.map(({ id, nSub }) => dimensionOf(id, nSub, spec)) };
}

function parseSpec(json: string): Spec {
  const parsed = Spec.safeParse(jsonOf(json, 'bad-spec'));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BadInput('bad-spec', `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

/** Parses JSON text or says by name that it is none. Composed letters, as the table of answers is read. */
export function jsonOf(json: string, fault: 'bad-spec' | 'bad-margins' | 'bad-multipliers'): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, '').normalize('NFC'));
  } catch {
    throw new BadInput(fault, 'not JSON');
  }
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new BadInput('bad-spec', `${twice} occurs twice`);
}

/** A sub-dimension is known by its id alone: in two dimensions, one would be printed with the other's figures. */
function refuseSharedSubs({ indicators }: Spec): void {
  const home = new Map<string, string>();
  for (const { sub, dim } of indicators) {
    const first = home.get(sub) ?? dim;
    if (first !== dim) throw new BadInput('bad-spec', `sub-dimension ${sub} is in ${first} and in ${dim}`);
    home.set(sub, dim);
  }
}

/** More sub-dimensions than `nSub` would give a dimension beyond 10 points. */
function refuseTooManySubs({ id, nSub }: Spec['dimensions'][number], { indicators }: Spec): void {
  const listed = new Set(indicators.filter(({ dim }) => dim === id).map(({ sub }) => sub)).size;
  if (listed > nSub)
    throw new BadInput('bad-spec', `${id}: nSub ${nSub}, but ${listed} sub-dimensions are listed`);
}

function dimensionOf(id: string, nSub: number, { indicators }: Spec): IndexTree['dimensions'][number] {
  const own = indicators.filter(({ dim }) => dim === id);
  const subIds = [...new Set(own.map(({ sub }) => sub))];
  return {
    id,
    nSubDimensions: nSub,
    subDimensions: subIds.map(subId => ({
      id: subId,
      indicators: own
        .filter(({ sub }) => sub === subId)
        .map(indicator => ({ id: indicator.id, goalposts: { worst: indicator.min, best: indicator.max } })),
    })),
  };
}

/** The tree of an edition, by id or year; only editions known down to indicators can be scored from interviews. */
export function treeFromEdition(name: string): IndexTree {
  const edition = EDITIONS.find(({ id }) => id === name) ?? editionForYear(Number(name))?.edition;
  if (edition === undefined) throw new BadInput('unknown-edition', name);
  if (edition.depth !== 'indicator') {
    throw new BadInput(
      'unknown-edition',
      `${name}: known down to sub-dimensions only, no interview can be scored`,
    );
  }
  return edition;
}
