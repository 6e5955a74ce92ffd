import type { ForecastConstants } from './constants';
import raw from './constants.generated.json';

/** The carried constants; our own file, so that its shape is held by a test and not parsed at every start. */
export const CARRIED_CONSTANTS = raw as unknown as ForecastConstants;
