import type { InterviewRecord, InterviewStatus } from '../../storage/database';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { countByStatus, countByVillage, newest, type VillageCount } from '../../storage/interviews';

export interface HomeData {
  readonly drafts: readonly InterviewRecord[];
  readonly counts: Readonly<Record<InterviewStatus, number>>;
  readonly villages: readonly VillageCount[];
  readonly provinces: readonly string[];
}

const DRAFTS_SHOWN = 20;

/** All the list needs, without reading completed interviews: drafts newest first, and counts from keys. */
export async function readHome(): Promise<HomeData> {
  const db = database(dataset());
  const [drafts, counts, villages, rounds] = await Promise.all([
    newest(db, 'draft', DRAFTS_SHOWN),
    countByStatus(db),
    countByVillage(db),
    db.rounds.toArray(),
  ]);
  return { drafts, counts, villages, provinces: rounds.map(({ province }) => province) };
}
