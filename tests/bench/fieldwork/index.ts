import type { Row } from '../row';
import { frameRows } from './frame';

export const rows = async (): Promise<Row[]> => [...(await frameRows())];
