import { common } from './common';
import { communeFiles } from './commune-files';
import { communes } from './communes';
import { contact } from './contact';
import { desk } from './desk';
import { exchange } from './exchange';
import { fieldwork } from './fieldwork';
import { hub } from './hub';
import { hubOffice } from './hub-office';
import { interop } from './interop';
import { lock } from './lock';
import { plan } from './plan';
import { province } from './province';
import { report } from './report';
import { round } from './round';
import { start } from './start';
import { supervision } from './supervision';
import { village } from './village';

export const en = {
  common,
  communeFiles,
  communes,
  start,
  supervision,
  contact,
  desk,
  exchange,
  fieldwork,
  hub,
  hubOffice,
  interop,
  lock,
  plan,
  province,
  report,
  village,
  round,
};
