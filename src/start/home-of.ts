import type { Workspace } from '../storage/device';

/** Where each workspace opens. */
export const HOME: Record<Workspace, string> = {
  fieldwork: '/phong-van',
  supervision: '/giam-sat',
  province: '/tinh',
  communes: '/xa',
};
