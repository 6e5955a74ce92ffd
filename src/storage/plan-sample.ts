import { KHANH_HOA_2022 } from '../../indicators/plans/khanh-hoa-2022';
import { STORY_DAY, sampleFollowUps } from '../engine/plan/sample-follow-ups';
import type { SoiPapiDatabase } from './database';

/** Illustrative progress of Khánh Hòa's plan; earlier illustrative records of plans are replaced. */
export const putPlanSample = (db: SoiPapiDatabase): Promise<void> =>
  db.transaction('rw', db.followUps, db.proposals, db.ownPlans, async () => {
    for (const table of [db.followUps, db.proposals, db.ownPlans]) await table.clear();
    await db.followUps.bulkPut(sampleFollowUps(KHANH_HOA_2022, STORY_DAY));
  });
