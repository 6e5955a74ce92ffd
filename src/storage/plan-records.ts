import type { Plan } from '../../indicators/plan';
import type { FollowEntry } from '../engine/plan/follow-up';
import type { ProposalSheet } from '../engine/plan/proposals';

/** A plan written or imported on this device; the plan itself is the same data file that is exported. */
export interface OwnPlanRecord {
  id: string;
  province: string;
  plan: Plan;
  updatedAt: string;
}

/** One thing said of a task; nothing is overwritten, the newest is the state. */
export type FollowUpRecord = FollowEntry;

/** One agency's sheet of proposals as it came in, with what was decided of each row. */
export type ProposalRecord = ProposalSheet;
