import { mergedOutcomes } from '../../surveys/contact/outcome-parcel';
import { frameCoder } from '../engine/round/coded';
import { emptySums, type RoundFrame, type RoundSums, takeInterview } from '../engine/round/sums';
import { type EligibleHouseholds, eligibleHouseholds } from '../engine/round/village-factors';
import type { OfficeStore } from './office-store';

/** A round as an office's store has it: its sums, whose interviews are in each commune's, households approached. */
export interface StoredRound {
  readonly sums: RoundSums;
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Of a drawn round; else nothing. */
  readonly eligible: EligibleHouseholds;
}

export async function storedRound(
  frame: RoundFrame,
  { responses, outcomes }: Pick<OfficeStore, 'responses' | 'outcomes'>,
): Promise<StoredRound> {
  const sums = emptySums(frame);
  const code = frameCoder(frame);
  const ids = new Map<string, string[]>();
  for await (const response of responses(frame.round)) {
    if (response.kind !== 'household') continue;
    const coded = code(response);
    takeInterview(frame, sums, response, coded);
    if (!coded) continue;
    const { commune } = response.place;
    ids.set(commune, [...(ids.get(commune) ?? []), response.id]);
  }
  const told = frame.conduct ? mergedOutcomes(await outcomes(frame.round)) : [];
  return { sums, ids, eligible: eligibleHouseholds(told) };
}
