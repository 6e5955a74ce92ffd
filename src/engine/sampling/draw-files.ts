import { z } from 'zod';
import { DrawOrigin, SampledVillage } from '../../../surveys/conduct';
import { SampleDesign } from '../../../surveys/sampling/design';
import type { RawTable } from '../official/cell';
import { drawFrame, type FrameDraw } from './draw-frame';
import type { Frame } from './frame-data';

const Decision = z.strictObject({
  unit: z.enum(['district', 'commune', 'village']),
  parent: z.string().nullable(),
  stratum: z.string().nullable(),
  of: z.int(),
  taken: z.array(z.string()),
  random: z.array(z.number()),
});

/**
 * A draw as a file: what was drawn from and how, every decision with the random numbers it used, and what came of it.
 * With the frame it names anybody can draw again and must get the same villages.
 */
export const DrawLog = z.strictObject({
  kind: z.literal('soi-papi-draw'),
  v: z.literal(1),
  origin: DrawOrigin,
  design: SampleDesign,
  decisions: z.array(Decision),
  villages: z.array(SampledVillage),
});
export type DrawLog = z.infer<typeof DrawLog>;

export const drawLog = (design: SampleDesign, { origin, log, villages }: FrameDraw): DrawLog => ({
  kind: 'soi-papi-draw',
  v: 1,
  origin,
  design,
  decisions: log.map(({ taken, random, ...step }) => ({ ...step, taken: [...taken], random: [...random] })),
  villages: [...villages],
});

/** `same`: every village, chance and random number comes out again. */
export type LogVerdict = 'same' | 'other-frame' | 'other-generator' | 'different';

/** Draws again from the frame and holds the outcome against the log. `sha`: SHA-256 of the frame's canonical text. */
export function checkLog(log: DrawLog, frame: Frame, sha: string): LogVerdict {
  const { origin, design } = log;
  if (sha !== origin.frame.sha) return 'other-frame';
  const again = drawFrame({
    design,
    frame,
    name: origin.frame.name,
    sha,
    within: origin.within,
    seed: origin.seed,
  });
  if (!again.ok) return 'different';
  if (again.draw.origin.generator !== origin.generator) return 'other-generator';
  const made = DrawLog.parse(drawLog(design, again.draw));
  return JSON.stringify(made) === JSON.stringify(DrawLog.parse(log)) ? 'same' : 'different';
}

/** The drawn villages as a table: chance, weight of the village, weight of a household; null where sizes are no households. */
export function drawnTable(
  villages: readonly SampledVillage[],
  design: SampleDesign,
  communeName: (code: string) => string,
): RawTable {
  const { drawn } = design.households;
  const rows = villages.map(({ id, commune, name, households, probability, steps }) => {
    const chance = households === null ? null : probability * Math.min(1, drawn / households);
    const certain = steps.some(({ certainty }) => certainty) ? 'x' : '';
    return [
      commune,
      communeName(commune),
      id,
      name,
      households,
      probability,
      1 / probability,
      chance === null ? null : 1 / chance,
      certain,
    ];
  });
  return [DRAWN_HEADINGS, ...rows];
}

const DRAWN_HEADINGS = [
  'commune_code',
  'commune',
  'village_code',
  'village',
  'households',
  'probability',
  'village_weight',
  'household_weight',
  'certainty',
];
