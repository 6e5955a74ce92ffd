import { common } from './common';
import { contact } from './contact';
import { exchange } from './exchange';
import { fieldwork } from './fieldwork';
import { interop } from './interop';
import { province } from './province';
import { start } from './start';
import { village } from './village';

export const vi = { common, start, contact, exchange, fieldwork, interop, province, village };
