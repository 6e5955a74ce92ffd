import { lockKeys, makeKeys } from '../exchange/keys';
import { fingerprint, fingerprintWords } from '../exchange/public-keys';
import { type RecoverySheet, recoverySheet } from '../exchange/recovery-sheet';
import { Desk } from './exchange-common';
import type { ExchangeTexts } from './exchange-texts';
import { filled } from './exchange-texts';
import type { Io } from './io';

/** `papi keygen`: an office's keys, locked; its public half; the sheet to print. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, ['office', 'keys', 'public', 'sheet']);
  const { texts } = desk;
  if (args.length === 0) throw desk.refuse(texts.usage.keygen);
  const [office, keysPath, publicPath, sheetPath] = ['office', 'keys', 'public', 'sheet'].map(name =>
    desk.needed(name),
  ) as [string, string, string, string];
  const made = await makeKeys(office);
  const locked = desk.must(await lockKeys(made.keys, await desk.passphrase()), keysPath);
  await desk.writeNew(keysPath, locked);
  await desk.writeNew(publicPath, `${JSON.stringify(made.keys.public, null, 1)}\n`);
  await desk.writeNew(sheetPath, sheetText(recoverySheet(made), texts));
  desk.say(texts.madeKeys, { office, words: fingerprintWords(fingerprint(made.keys.public)).join(' ') });
  desk.say(texts.printSheet, { path: sheetPath });
  return 0;
}

/** The sheet as plain text, groups of letters in rows. */
export function sheetText({ office, words, opens, signs }: RecoverySheet, texts: ExchangeTexts): string {
  const rows = (groups: readonly string[]): string =>
    Array.from(
      { length: Math.ceil(groups.length / 5) },
      (_, row) => `  ${groups.slice(row * 5, row * 5 + 5).join(' ')}`,
    ).join('\n');
  const parts = [
    filled(texts.sheetTitle, { office }),
    `${texts.sheetWords}:\n  ${words.join(' ')}`,
    `${texts.sheetOpens}:\n${rows(opens)}`,
    `${texts.sheetSigns}:\n${rows(signs)}`,
    texts.sheetWarning,
  ];
  return `${parts.join('\n\n')}\n`;
}
