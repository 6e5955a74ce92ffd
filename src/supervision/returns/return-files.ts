import type { Decision } from '../../engine/exchange/facts';
import { type BundleFile, makeBundles } from '../../exchange/bundle';
import { receiptFrames } from '../../exchange/receipt-frames';
import type { SoiPapiDatabase } from '../../storage/database';
import { countedVersions } from '../../storage/reviews';

/** Signed words that send the counted version of these interviews back: what a phone has to get. */
export async function returnLines(db: SoiPapiDatabase, ids: readonly string[]): Promise<string[]> {
  const counted = await countedVersions(db, ids);
  const words = await db.decisions
    .where('about')
    .anyOf([...ids])
    .toArray();
  const lines = words.filter(word => word.sha !== null && word.sha === counted.get(word.about));
  return lastOfEach(lines)
    .filter(({ verdict }) => verdict === 'sent-back')
    .map(({ line }) => line);
}

/** Everything one person has signed about these interviews, for the province and other supervisors. */
export const linesBy = async (db: SoiPapiDatabase, person: string): Promise<string[]> =>
  (await db.decisions.where('person').equals(person).toArray()).map(({ line }) => line);

function lastOfEach(words: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const word of words) {
    const key = `${word.about} ${word.person}`;
    if ((last.get(key)?.seq ?? 0) < word.seq) last.set(key, word);
  }
  return [...last.values()];
}

/** The lines as a file of the kind phones and offices read; `from` stands in its name. */
export const decisionsFile = (lines: readonly string[], from: string, made: string): BundleFile | null =>
  makeBundles({ envelopes: [], decisions: lines }, { made, from })[0] ?? null;

/** The same as texts for codes, for a phone beside the laptop. */
export const decisionCodes = ({ text }: BundleFile): string[] => receiptFrames(text);
