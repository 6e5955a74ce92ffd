import { mergedProvinceByCode } from '../../../indicators/provinces';
import { codedPages } from '../../engine/round/catch-up';
import type { CodedInterview } from '../../engine/round/coded';
import { roundComponents } from '../../engine/round/round-components';
import type { SoiPapiDatabase } from '../../storage/database';
import { roundHere } from '../../worker/round-from-database';
import type { FoundVariances } from './use-wizard';

/** Interviews below which a round says too little about how communes and villages differ. */
const LEAST = 60;

/** Rounds of this province or of what was merged into it, with interviews enough to plan by; the newest year first. */
export async function roundsToPlanBy(
  db: SoiPapiDatabase,
  province: string,
): Promise<{ readonly id: string; readonly name: string; readonly interviews: number }[]> {
  const own = new Set<string>([province, ...(mergedProvinceByCode(province)?.predecessors ?? [])]);
  const rounds = (await db.rounds.toArray()).filter(round => own.has(round.province));
  const found = await Promise.all(
    rounds.map(async ({ id, name, year }) => ({
      id,
      name,
      year,
      interviews: await db.interviews.where('[round+status]').equals([id, 'completed']).count(),
    })),
  );
  return found.filter(({ interviews }) => interviews >= LEAST).sort((a, b) => b.year - a.year);
}

/** Rule L5 on every interview of a past round; null where communes, villages and people cannot be told apart. */
export async function variancesOf(
  db: SoiPapiDatabase,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<FoundVariances | null> {
  const { frame, sums, eligible, interviews } = await roundHere(db, id);
  const rows: CodedInterview[] = [];
  await codedPages(frame, interviews, [...sums.ids], {}, page => {
    rows.push(...page);
  });
  const found = roundComponents(frame, sums, rows, eligible);
  if (!found) return null;
  const { commune, village, person } = found.total;
  return { commune, village, person, round: name };
}

/** Share of one person's variance that lies between communes, and between villages of one commune, 0-1. */
export function intraclass({ commune, village, person }: Omit<FoundVariances, 'round'>): {
  readonly commune: number;
  readonly village: number;
} {
  const all = commune + village + person;
  return all > 0 ? { commune: commune / all, village: village / all } : { commune: 0, village: 0 };
}

/** How many times the variance grows because `quota` people of one village resemble each other: 1 + (m - 1) rho. */
export const villageDesignEffect = (variances: Omit<FoundVariances, 'round'>, quota: number): number => {
  const { commune, village } = intraclass(variances);
  return 1 + (quota - 1) * (commune + village);
};
