import { Dexie } from 'dexie';
import type { Plan } from '../../indicators/plan';
import { PLANS } from '../../indicators/plans';
import type { SoiPapiDatabase } from './database';
import type { FollowUpRecord, ProposalRecord } from './plan-records';
import { withReopen } from './problems';

/** Plans of the product, then those of this device by year; an own plan never hides a built-in one. */
export async function knownPlans(db: SoiPapiDatabase): Promise<readonly Plan[]> {
  const own = await db.ownPlans.toArray();
  const sorted = own.map(({ plan }) => plan).sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  return [...PLANS, ...sorted.filter(({ id }) => !PLANS.some(plan => plan.id === id))];
}

export const isOwnPlan = (plan: Plan): boolean => !PLANS.some(({ id }) => id === plan.id);

/** Keeps an own plan; hands back what it replaced, so that the act can be undone. */
export function keepPlan(db: SoiPapiDatabase, plan: Plan, at: string): Promise<Plan | null> {
  if (!isOwnPlan(plan)) throw new Error(`keepPlan: ${plan.id} is a plan of the product`);
  return withReopen(db, () =>
    db.transaction('rw', db.ownPlans, async () => {
      const before = await db.ownPlans.get(plan.id);
      await db.ownPlans.put({ id: plan.id, province: plan.province, plan, updatedAt: at });
      return before?.plan ?? null;
    }),
  );
}

export const removePlan = (db: SoiPapiDatabase, id: string): Promise<void> =>
  withReopen(db, () => db.ownPlans.delete(id));

/** Everything said of a plan's tasks. */
export const followUpsOf = (db: SoiPapiDatabase, plan: string): Promise<FollowUpRecord[]> =>
  db.followUps.where('[plan+task]').between([plan, Dexie.minKey], [plan, Dexie.maxKey]).toArray();

export const addFollowUps = (db: SoiPapiDatabase, entries: readonly FollowUpRecord[]): Promise<unknown> =>
  withReopen(db, () => db.followUps.bulkPut([...entries]));

/** Takes back an entry that was just made. */
export const takeBackFollowUp = (db: SoiPapiDatabase, id: string): Promise<void> =>
  withReopen(db, () => db.followUps.delete(id));

export const proposalsOf = (db: SoiPapiDatabase, plan: string): Promise<ProposalRecord[]> =>
  db.proposals.where('[plan+agency]').between([plan, Dexie.minKey], [plan, Dexie.maxKey]).toArray();

export const keepProposals = (db: SoiPapiDatabase, sheets: readonly ProposalRecord[]): Promise<unknown> =>
  withReopen(db, () => db.proposals.bulkPut([...sheets]));

export const removeProposal = (db: SoiPapiDatabase, id: string): Promise<void> =>
  withReopen(db, () => db.proposals.delete(id));
