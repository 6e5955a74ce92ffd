import { common } from './common';
import { fieldwork } from './fieldwork';
import { province } from './province';
import { start } from './start';

export const vi = { common, start, fieldwork, province };
