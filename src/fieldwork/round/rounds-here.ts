import type { SampledVillage } from '../../../surveys/conduct';
import type { Round } from '../../../surveys/round';
import type { ConductedRound } from '../../engine/field/draw';
import type { SoiPapiDatabase } from '../../storage/database';

export type { ConductedRound };

const isConducted = (round: Round | undefined): round is ConductedRound => round?.conduct !== undefined;

/** Those that came with their villages; the newest year first. */
export const conductedAmong = (rounds: readonly Round[]): ConductedRound[] =>
  rounds.filter(isConducted).sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));

/** Rounds of this phone that came with their villages. */
export const conductedRounds = async (db: SoiPapiDatabase): Promise<ConductedRound[]> =>
  conductedAmong(await db.rounds.toArray());

export async function conductedRound(db: SoiPapiDatabase, id: string): Promise<ConductedRound | null> {
  const round = await db.rounds.get(id);
  return isConducted(round) ? round : null;
}

export const villageOf = ({ conduct }: ConductedRound, id: string): SampledVillage | null =>
  conduct.villages.find(village => village.id === id) ?? null;
