import { common } from './common';
import { fieldwork } from './fieldwork';
import { province } from './province';
import { start } from './start';

export const en = { common, start, fieldwork, province };
