import type { Plan } from '../plan';
import { BINH_DUONG_2022 } from './binh-duong-2022';
import { KHANH_HOA_2022 } from './khanh-hoa-2022';
import { LAO_CAI_2023 } from './lao-cai-2023';
import { QUANG_NAM_2020 } from './quang-nam-2020';

/** Every plan known. A new plan is one data file and one entry here. */
export const PLANS: readonly Plan[] = [KHANH_HOA_2022, BINH_DUONG_2022, LAO_CAI_2023, QUANG_NAM_2020];

/** The plan of that id, or null. */
export const planById = (id: string): Plan | null => PLANS.find(plan => plan.id === id) ?? null;
