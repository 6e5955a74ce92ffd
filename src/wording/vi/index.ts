import { officeRooms } from './office-rooms';
import { phoneRooms } from './phone-rooms';

/** All Vietnamese catalogues; what the types of the keys and the checks of other languages are taken from. */
export const vi = { ...phoneRooms, ...officeRooms };
