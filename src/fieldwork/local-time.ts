import { localTime } from '../engine/local-time';

export { localTime };

/** Before this day no round of ours was held: a clock that shows less is wrong, and the day decides what is right. */
const FIRST_DAY = '2021-01-01';

export const isClockWrong = (now: Date): boolean => localTime(now).slice(0, 10) < FIRST_DAY;
