export { localTime } from '../engine/local-time';
