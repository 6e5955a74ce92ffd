import type { Outcome } from '../engine/exchange/outcome';
import { BadInput } from '../engine/score/bad-input';
import { type PrivateKeys, unlockKeys } from '../exchange/keys';
import { PublicKeys } from '../exchange/public-keys';
import { type RoundFile, readRoundFile } from '../exchange/round-file';
import {
  EXCHANGE_TEXTS,
  type ExchangeReason,
  type ExchangeTexts,
  filled,
  reasonText,
} from './exchange-texts';
import { type Flags, readFlags } from './flags';
import type { Io } from './io';
import { Refusal } from './refusal';
import type { CliLanguage } from './texts';

/** One command line of the exchange: its options, its language, its files. */
export class Desk {
  readonly flags: Flags;
  readonly io: Io;
  readonly language: CliLanguage;
  readonly texts: ExchangeTexts;

  constructor(args: readonly string[], io: Io, known: readonly string[], switches: readonly string[] = []) {
    const language: CliLanguage = args.some(
      (arg, at) => arg === '--lang=en' || (arg === '--lang' && args[at + 1] === 'en'),
    )
      ? 'en'
      : 'vi';
    try {
      this.flags = readFlags(args, [...known, 'lang', 'passphrase-file'], switches);
    } catch (error) {
      throw error instanceof BadInput ? new Refusal(error.message) : error;
    }
    this.io = io;
    this.language = language;
    this.texts = EXCHANGE_TEXTS[language];
  }

  say(text: string, values: Readonly<Record<string, string | number>> = {}): void {
    this.io.out(filled(text, values));
  }

  refuse(text: string, values: Readonly<Record<string, string | number>> = {}): Refusal {
    return new Refusal(filled(text, values));
  }

  reason(reason: ExchangeReason): string {
    return reasonText(this.language, reason);
  }

  needed(name: string): string {
    const value = this.flags.one(name);
    if (value === undefined) throw this.refuse(this.texts.needed, { what: `--${name}` });
    return value;
  }

  async read(path: string): Promise<string> {
    try {
      return await this.io.readText(path);
    } catch {
      throw this.refuse(this.texts.cannotRead, { path });
    }
  }

  /** Writes a file that is not there yet: keys and interviews are never written over. */
  async writeNew(path: string, text: string): Promise<void> {
    const exists = await this.io.readText(path).then(
      () => true,
      () => false,
    );
    if (exists) throw this.refuse(this.texts.exists, { path });
    await this.io.writeText(path, text);
  }

  must<T>(outcome: Outcome<T, ExchangeReason>, path: string): T {
    if (outcome.ok) return outcome.value;
    throw this.refuse(this.texts.badFile, { path, reason: this.reason(outcome.problem) });
  }

  async passphrase(): Promise<string> {
    const path = this.flags.one('passphrase-file');
    const given = path === undefined ? process.env.SOI_PAPI_PASSPHRASE : await this.read(path);
    if (!given) throw this.refuse(this.texts.passphrase);
    return given.replace(/\r?\n$/, '');
  }

  async keys(): Promise<PrivateKeys> {
    const path = this.needed('key');
    return this.must(await unlockKeys(await this.read(path), await this.passphrase()), path);
  }

  async round(path: string): Promise<RoundFile> {
    return this.must(readRoundFile(await this.read(path)), path);
  }

  async publicKeys(path: string): Promise<PublicKeys> {
    const parsed = PublicKeys.safeParse(this.json(await this.read(path), path));
    if (!parsed.success)
      throw this.refuse(this.texts.badFile, { path, reason: this.reason('not-a-key-file') });
    return parsed.data;
  }

  json(text: string, path: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw this.refuse(this.texts.badFile, { path, reason: this.reason('not-json') });
    }
  }
}
