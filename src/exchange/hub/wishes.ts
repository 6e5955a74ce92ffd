import type { HubLink } from './link';
import { ownReceipt } from './own-receipt';
import { lastValueRequest, receiptStream, wishesSubject } from './subjects';

const MOST_PAGES = 1000;

export interface WishPlace {
  readonly link: HubLink;
  readonly wave: string;
  readonly prov: string;
  /** The province's signing key, from the round file. */
  readonly signer: string | null;
}

/**
 * Signed wishes to withdraw that the province has put up for every holder of an interview, page by page; a page that is
 * not the province's is empty. Throws LinkFailed.
 */
export async function fetchWishes({ link, wave, prov, signer }: WishPlace): Promise<string[][]> {
  const pages: string[][] = [];
  while (pages.length < MOST_PAGES) {
    const subject = wishesSubject({ wave, prov }, pages.length);
    const { data, status } = await link.request(lastValueRequest(receiptStream(prov, wave), subject));
    if (status !== 0) break; // no more
    pages.push([...(ownReceipt(data, signer, wave)?.withdrawals ?? [])]);
  }
  return pages;
}
