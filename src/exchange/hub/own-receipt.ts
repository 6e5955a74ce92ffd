import { utf8Text } from '../bytes';
import { type Receipt, readReceipt } from '../receipt';

/** What a hub gives as a receipt, if the province has signed it for this very round. */
export function ownReceipt(data: Uint8Array, signer: string | null, wave: string): Receipt | null {
  const text = utf8Text(data);
  const receipt = signer !== null && text !== null ? readReceipt(text, signer) : null;
  return receipt?.ok && receipt.value.wave === wave ? receipt.value : null;
}
