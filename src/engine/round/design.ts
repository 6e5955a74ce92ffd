import type { Psu } from '../../../scoring/observation';

/** Where an interview was held, as the design sees it. */
export interface Site {
  readonly commune: string;
  readonly village: string;
}

/** The stratum of all communes that were drawn; certainty communes are strata of their own. */
const DRAWN = 'drawn';

/**
 * First-stage unit at province level: the commune; in a commune taken with certainty the village, the commune being
 * a stratum. Source: design 5.8.
 */
export const provincePsu = ({ commune, village }: Site, certainty: ReadonlySet<string>): Psu =>
  certainty.has(commune)
    ? { id: `${commune}/${village}`, stratum: commune }
    : { id: commune, stratum: DRAWN };

/** First-stage unit given the commune: the village. Source: design 5.8. */
export const communePsu = ({ commune, village }: Site): Psu => ({
  id: `${commune}/${village}`,
  stratum: commune,
});
