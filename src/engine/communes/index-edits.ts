import type { CommuneIndexEdits, UnitChange } from '../../../indicators/commune-index/edits';
import {
  type CommuneIndex,
  type Criterion,
  criteriaOf,
  type PointsRule,
} from '../../../indicators/commune-index/schema';
import type { SubDimensionId } from '../../../indicators/ids';

/** Edits that change nothing yet. */
export const noEdits = ({ id, version }: Pick<CommuneIndex, 'id' | 'version'>): CommuneIndexEdits => ({
  base: { id, version },
  revision: 1,
  removed: [],
  weights: {},
  texts: {},
  rules: {},
  added: [],
});

/** What a person has typed about one criterion; an empty text is no change. */
export interface CriterionChange {
  readonly text?: string;
  readonly weight?: number;
  readonly rule?: PointsRule;
}

export function changed(
  edits: CommuneIndexEdits,
  id: string,
  { text, weight, rule }: CriterionChange,
): CommuneIndexEdits {
  const words = text?.normalize('NFC').trim();
  return {
    ...edits,
    ...(weight === undefined || !(weight > 0) ? {} : { weights: { ...edits.weights, [id]: weight } }),
    ...(words ? { texts: { ...edits.texts, [id]: words } } : {}),
    ...(rule === undefined ? {} : { rules: { ...edits.rules, [id]: rule } }),
  };
}

/** Out of the index from that day on; answers already given stay with the communes' hand-ins. */
export const withoutCriterion = (
  edits: CommuneIndexEdits,
  removed: CommuneIndexEdits['removed'][number],
): CommuneIndexEdits => ({
  ...edits,
  removed: [...edits.removed.filter(({ criterion }) => criterion !== removed.criterion), removed],
});

export const withCriterionAgain = (edits: CommuneIndexEdits, id: string): CommuneIndexEdits => ({
  ...edits,
  removed: edits.removed.filter(({ criterion }) => criterion !== id),
});

/** A criterion of the province's own. Its id is new for ever: one that was given and removed is never given again. */
export function withCriterion(
  edits: CommuneIndexEdits,
  base: CommuneIndex,
  { subDimension, text, rule, weight = 1 }: OwnCriterion,
): CommuneIndexEdits {
  const taken = new Set([...criteriaOf(base), ...edits.added].map(({ id }) => id));
  let at = 1;
  while (taken.has(`${subDimension}-r${at}`)) at += 1;
  const made: Criterion = {
    id: `${subDimension}-r${at}`,
    subDimension,
    title: { vi: text.normalize('NFC').trim(), en: null },
    rule,
    provenance: 'inferred',
    ruleProvenance: 'inferred',
    evidence: [],
    sources: [],
    citizens: null,
    weight,
  };
  return { ...edits, added: [...edits.added, made] };
}

export interface OwnCriterion {
  readonly subDimension: SubDimensionId;
  readonly text: string;
  readonly rule: PointsRule;
  readonly weight?: number;
}

export const withMerger = (edits: CommuneIndexEdits, change: UnitChange): CommuneIndexEdits => ({
  ...edits,
  unitChanges: [...(edits.unitChanges ?? []), change],
});

export function withoutMerger(edits: CommuneIndexEdits, at: number): CommuneIndexEdits {
  const { unitChanges = [], ...rest } = edits;
  const left = unitChanges.filter((_, place) => place !== at);
  return left.length === 0 ? rest : { ...rest, unitChanges: left };
}
