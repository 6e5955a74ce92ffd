import { useState } from 'react';
import { z } from 'zod';
import { KeptDraft, type RoundDraft } from '../../engine/sampling/round-draft';
import { dataset } from '../../storage/device';
import { keptSetting } from '../../storage/kept-setting';

export const STEPS = ['what', 'design', 'frame', 'draw', 'field', 'keep'] as const;
export type Step = (typeof STEPS)[number];

/** Variance components a plan is made with, and the past round they were found in. */
export const FoundVariances = z.strictObject({
  commune: z.number(),
  village: z.number(),
  person: z.number(),
  round: z.string(),
});
export type FoundVariances = z.infer<typeof FoundVariances>;

const Kept = z.strictObject({
  draft: KeptDraft,
  step: z.enum(STEPS),
  /** What the draw in view rests on; the same settings draw the same villages again. */
  drawn: z.string().nullable(),
  variances: FoundVariances.nullable(),
});
type Kept = z.infer<typeof Kept>;

/** What a person types into the wizard, kept at every change, so that a reload or a closed lid loses nothing. */
export function useWizard(name: string, first: RoundDraft) {
  const store = keptSetting(dataset(), `round/${name}`);
  const [start] = useState(() => {
    const kept = Kept.safeParse(store.read());
    return kept.success ? kept.data : null;
  });
  const fresh: Kept = { draft: first, step: 'what', drawn: null, variances: null };
  const [state, setState] = useState<Kept>(start ?? fresh);
  const [isResumed, setResumed] = useState(start !== null);
  const change = (part: Partial<Kept>) =>
    setState(known => {
      const next = { ...known, ...part };
      store.write(next);
      return next;
    });
  return {
    ...state,
    change,
    changeDraft: (part: Partial<RoundDraft>) => change({ draft: { ...state.draft, ...part } }),
    /** Typed before the last reload, not now. */
    isResumed,
    startOver: () => {
      store.clear();
      setState(fresh);
      setResumed(false);
    },
    forget: store.clear,
  };
}
