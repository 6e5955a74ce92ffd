import { NATIONAL_YEARS } from '../../indicators/national';

/** Newest year of which the product carries national figures. */
export const NEWEST_FIGURES = Math.max(...NATIONAL_YEARS);
