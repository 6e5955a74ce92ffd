import type { Group } from '../../../indicators/ids';

export type { Group } from '../../../indicators/ids';
/** From the lowest group up, as an axis runs. */
export const GROUPS_UP = [
  'lowest',
  'lowerMiddle',
  'upperMiddle',
  'highest',
] as const satisfies readonly Group[];
