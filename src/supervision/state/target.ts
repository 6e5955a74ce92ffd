import type { Round } from '../../../surveys/round';

/** Interviews the design asks for in all; null where nothing was drawn. */
export const targetOf = ({ conduct }: Round): number | null =>
  conduct ? conduct.villages.length * conduct.design.households.quota : null;
