import type { Round } from '../../../surveys/round';
import { DISPUTE_DAYS } from '../../engine/communes/appraisal';
import type { BundleFile } from '../../exchange/bundle';
import { signingSeed } from '../../exchange/keys';
import { type OpenKeys, usedKeys } from '../../office/open-keys';
import { makeResult, type ResultAbout } from '../../storage/appraisal-results';
import { indexOfRound } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';

interface Giving {
  readonly round: Round;
  readonly open: OpenKeys;
  readonly by: string;
  readonly nameOf: (code: string) => string;
}

/** "Xã Ao Rêu" -> "ket-qua-Xã-Ao-Rêu-2022-12-20.papi.txt". */
const fileName = (name: string, at: string): string =>
  `ket-qua-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${at.slice(0, 10)}.papi.txt`;

/** Signs the result of each of these communes; the sending enters their logs. */
export async function giveResults(
  communes: readonly string[],
  { round, open, by, nameOf }: Giving,
): Promise<readonly BundleFile[]> {
  usedKeys();
  const { index, digest } = indexOfRound(round);
  const about: Omit<ResultAbout, 'commune'> = {
    round: round.id,
    index: { id: index.id, version: index.version, digest },
    disputeDays: round.communeIndex?.disputeDays ?? DISPUTE_DAYS,
    by,
  };
  const files: BundleFile[] = [];
  for (const commune of communes) {
    const signing = { seed: signingSeed(open.keys), now: new Date() };
    const made = await makeResult(database(dataset()), { ...about, commune }, signing);
    if (made) files.push({ name: fileName(nameOf(commune), made.result.at), text: made.text });
  }
  return files;
}
