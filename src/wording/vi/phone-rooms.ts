import { common } from './common';
import { contact } from './contact';
import { exchange } from './exchange';
import { fieldwork } from './fieldwork';
import { hub } from './hub';
import { lock } from './lock';
import { start } from './start';
import { village } from './village';

/** What the first screens and the interviewer need: in the first piece a phone loads. */
export const phoneRooms = { common, contact, exchange, fieldwork, lock, hub, start, village };
