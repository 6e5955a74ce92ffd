import { halfWidth, type VarianceComponents } from '../../../scoring/planner';
import type { SampleDesign, Stage } from '../../../surveys/sampling/design';

/** How many units and people a design takes. `communes` counts those inside every district; null = all that are stated. */
export interface DesignSize {
  readonly communes: number | null;
  readonly villagesPerCommune: number | null;
  readonly quota: number;
  /** Interviews wanted in all; null while the number of communes or villages is not settled. */
  readonly interviews: number | null;
}

const takeOf = (design: SampleDesign, unit: Stage['unit']): number | null => {
  const stage = design.stages.find(one => one.unit === unit);
  return stage === undefined || stage.take === 'all' ? null : stage.take;
};

/** `communesAtHand`: communes of the frame the round is narrowed to, for designs that take all of them. */
export function designSize(design: SampleDesign, communesAtHand: number | null = null): DesignSize {
  const districts = design.stages.some(({ unit }) => unit === 'district') ? takeOf(design, 'district') : 1;
  const inEach = takeOf(design, 'commune') ?? communesAtHand;
  const communes = districts === null || inEach === null ? null : districts * inEach;
  const villagesPerCommune = takeOf(design, 'village');
  const { quota } = design.households;
  const villages = communes === null || villagesPerCommune === null ? null : communes * villagesPerCommune;
  return { communes, villagesPerCommune, quota, interviews: villages === null ? null : villages * quota };
}

/**
 * Half-width (95 %) of the total the design would give at the level it is read at: a province from its communes (first
 * stage without districts), a commune from its villages. Null where no error could be trusted: districts as first stage
 * leave too few, and so do fewer than three first-stage units. Rule L3.
 */
export function plannedHalfWidth(design: SampleDesign, components: VarianceComponents): number | null {
  const { communes, villagesPerCommune, quota } = designSize(design);
  if (villagesPerCommune === null) return null;
  if (design.readAt === 'commune') {
    const within = { commune: components.village, village: 0, person: components.person };
    return halfWidth(within, { communes: villagesPerCommune, villages: 1, respondents: quota });
  }
  if (communes === null || design.stages[0]?.unit !== 'commune') return null;
  return halfWidth(components, { communes, villages: villagesPerCommune, respondents: quota });
}

/** What a preset may be changed to. */
export interface Sizes {
  readonly communes: number;
  readonly villages: number;
  readonly drawn: number;
  readonly replacements: number;
  readonly quota: number;
}

export function sizesOf(design: SampleDesign): Sizes {
  const { communes, villagesPerCommune } = designSize(design);
  return { communes: communes ?? 0, villages: villagesPerCommune ?? 0, ...design.households };
}

/** A preset with other sizes. It is then no longer what its source describes, and says so. */
export function withSizes(preset: SampleDesign, sizes: Sizes): SampleDesign {
  const { communes, villages, ...households } = sizes;
  const takes: Partial<Record<Stage['unit'], number>> = { commune: communes, village: villages };
  const stages = preset.stages.map(stage => {
    const take = takes[stage.unit];
    const isFixed = take === undefined || stage.take === 'all' || hasDistricts(preset);
    return isFixed ? stage : { ...stage, take };
  });
  const made: SampleDesign = { ...preset, stages, households };
  if (JSON.stringify([stages, households]) === JSON.stringify([preset.stages, preset.households]))
    return preset;
  return {
    ...made,
    id: `${preset.id}-chinh`,
    source: { provenance: 'inferred', text: `our own sizes, starting from ${preset.id}` },
  };
}

/** PAPI's stages are what it published: only its households may be changed. */
export const hasDistricts = ({ stages }: SampleDesign): boolean =>
  stages.some(({ unit }) => unit === 'district');
