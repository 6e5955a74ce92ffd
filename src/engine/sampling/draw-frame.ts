import type { DrawOrigin, SampledVillage } from '../../../surveys/conduct';
import type { SampleDesign } from '../../../surveys/sampling/design';
import { type DrawRecord, drawSample } from '../../../surveys/sampling/draw';
import { type FrameProblem, frameProblems } from '../../../surveys/sampling/frame';
import { GENERATOR, seededRandom } from '../random';
import { type Frame, villagesIn } from './frame-data';
import { frameTree } from './frame-tree';

/** What is drawn from and how. `sha`: SHA-256 of `canonicalFrame`; `within`: only these communes, null = all. */
export interface DrawRequest {
  readonly design: SampleDesign;
  readonly frame: Frame;
  readonly name: string;
  readonly sha: string;
  readonly within: readonly string[] | null;
  readonly seed: number;
}

export interface FrameDraw {
  readonly origin: DrawOrigin;
  readonly villages: readonly SampledVillage[];
  readonly log: readonly DrawRecord[];
}

export type FrameDrawResult =
  | { readonly ok: true; readonly draw: FrameDraw }
  | { readonly ok: false; readonly problems: readonly FrameProblem[] };

/**
 * Draws the villages of a round from a frame. The same request gives the same villages on any device, because the
 * numbers come from the seed alone and units are taken in frame order.
 */
export function drawFrame(request: DrawRequest): FrameDrawResult {
  const { design, frame, seed } = request;
  const tree = frameTree(frame, design, request.within);
  const problems = frameProblems(design, tree);
  if (problems.length > 0) return { ok: false, problems };
  const { villages, log } = drawSample(design, tree, seededRandom(seed));
  const known = placesOf(frame);
  const named = villages.map(({ id, steps, probability }): SampledVillage => {
    const place = known.get(id);
    if (place === undefined) throw new Error(`drawFrame: ${id} is not in the frame`);
    return { id, ...place, steps: steps.map(step => ({ ...step })), probability };
  });
  return { ok: true, draw: { origin: originOf(request), villages: named, log } };
}

function originOf({ frame, name, sha, within, seed }: DrawRequest): DrawOrigin {
  const counts = { communes: frame.communes.length, villages: villagesIn(frame) };
  return { frame: { name, sha, ...counts }, within: within && [...within], seed, generator: GENERATOR };
}

const placesOf = ({ communes, measure }: Frame) =>
  new Map(
    communes.flatMap(({ code, villages }) =>
      villages.map(
        ({ id, name, size }) =>
          [id, { commune: code, name, households: measure === 'households' ? size : null }] as const,
      ),
    ),
  );

/** Does a round's sample come out of this frame again, village by village and chance by chance? */
export function replays(
  conduct: { readonly design: SampleDesign; readonly villages: readonly SampledVillage[] },
  origin: DrawOrigin,
  frame: Frame,
): boolean {
  const { frame: named, within, seed } = origin;
  if (origin.generator !== GENERATOR) return false;
  const again = drawFrame({ design: conduct.design, frame, within, seed, name: named.name, sha: named.sha });
  if (!again.ok || again.draw.villages.length !== conduct.villages.length) return false;
  return again.draw.villages.every(({ id, probability }, i) => {
    const kept = conduct.villages[i];
    return kept?.id === id && kept.probability === probability;
  });
}
