import { communeFiles } from './commune-files';
import { communes } from './communes';
import { desk } from './desk';
import { hubOffice } from './hub-office';
import { interop } from './interop';
import { plan } from './plan';
import { province } from './province';
import { report } from './report';
import { round } from './round';
import { supervision } from './supervision';

/** What only the workspaces on a laptop say: fetched with the first of them. */
export const officeRooms = {
  communeFiles,
  communes,
  desk,
  hubOffice,
  interop,
  plan,
  province,
  report,
  round,
  supervision,
};
