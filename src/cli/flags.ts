import { BadInput } from '../engine/score/bad-input';
import type { CliLanguage } from './texts-shape';

export interface Flags {
  readonly one: (name: string) => string | undefined;
  readonly many: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly rest: readonly string[];
}

/** Reads `--name value` and `--name=value`; `switches` take no value. Refuses names that are not known. */
export function readFlags(
  args: readonly string[],
  known: readonly string[],
  switches: readonly string[] = [],
): Flags {
  const values = new Map<string, string[]>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (!arg.startsWith('--')) {
      rest.push(arg);
      continue;
    }
    const [name, inline] = cut(arg.slice(2));
    const isSwitch = switches.includes(name);
    if (!isSwitch && !known.includes(name)) throw new BadInput('bad-option', `--${name}`);
    const value = isSwitch ? 'true' : (inline ?? args[++i]);
    if (value === undefined) throw new BadInput('bad-option', `--${name} needs a value`);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {
    one: name => values.get(name)?.at(-1),
    many: name => values.get(name) ?? [],
    has: name => values.has(name),
    rest,
  };
}

function cut(arg: string): [string, string | undefined] {
  const equals = arg.indexOf('=');
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

/** Language asked for; Vietnamese unless told otherwise. */
export function languageOf(flags: Flags): CliLanguage {
  const language = flags.one('lang') ?? 'vi';
  if (language !== 'vi' && language !== 'en')
    throw new BadInput('bad-option', `--lang ${language}: vi or en`);
  return language;
}
