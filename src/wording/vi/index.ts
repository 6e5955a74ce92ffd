import { common } from './common';
import { contact } from './contact';
import { exchange } from './exchange';
import { fieldwork } from './fieldwork';
import { province } from './province';
import { start } from './start';

export const vi = { common, start, contact, exchange, fieldwork, province };
