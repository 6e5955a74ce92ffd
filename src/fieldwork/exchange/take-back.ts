import { namedKind } from '../../exchange/file-kind';
import type { SoiPapiDatabase } from '../../storage/database';
import { type ReceiptTaken, takeReceiptText } from './receipt-work';
import { takeReturnsText } from './returns-work';

/** Anything an office gives back: a receipt, or interviews to be corrected. */
export const takeBackText = (db: SoiPapiDatabase, text: string): Promise<ReceiptTaken> =>
  namedKind(text) === 'is-bundle' ? takeReturnsText(db, text) : takeReceiptText(db, text);
