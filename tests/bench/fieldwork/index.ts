import type { Row } from '../row';
import { frameRows } from './frame';
import { paradataRows } from './paradata';
import { screenRows } from './screens';

export const rows = async (): Promise<Row[]> => [
  ...(await frameRows()),
  ...(await screenRows()),
  ...paradataRows(),
];
