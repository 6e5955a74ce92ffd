import type { Row } from '../row';
import { frameRows } from './frame';
import { paradataRows } from './paradata';

export const rows = async (): Promise<Row[]> => [...(await frameRows()), ...paradataRows()];
