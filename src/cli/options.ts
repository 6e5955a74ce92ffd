import { parseArgs } from 'node:util';
import { Refusal } from './refusal';
import { type CliLanguage, TEXTS, type Texts } from './texts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
  data: { type: 'string' },
  edition: { type: 'string' },
  province: { type: 'string' },
  plan: { type: 'string' },
  'skip-bad-rows': { type: 'boolean', default: false },
  goalposts: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type Name = keyof typeof OPTIONS;

/** Options of the commands about editions, plans and official tables, with the language they are answered in. */
export interface Options {
  readonly json: boolean;
  readonly skipBadRows: boolean;
  readonly goalposts: boolean;
  readonly texts: Texts;
  readonly language: CliLanguage;
  readonly positionals: readonly string[];
  readonly value: (name: Extract<Name, 'data' | 'edition' | 'province' | 'plan'>) => string | null;
  readonly required: (name: Extract<Name, 'data' | 'edition' | 'plan'>) => string;
}

/** Reads `args`, refusing options the command does not take and words beyond the `words` it does. */
export function readOptions(args: readonly string[], takes: readonly Name[], words = 0): Options {
  const { values, positionals } = parse(args);
  const language = values.lang;
  if (language !== 'vi' && language !== 'en') throw new Refusal(TEXTS.vi.badLanguage(language));
  const texts = TEXTS[language];
  const given = (Object.keys(values) as Name[]).filter(name => isGiven(values[name]));
  const foreign = given.find(name => ![...takes, 'json', 'lang'].includes(name));
  if (foreign !== undefined) throw new Refusal(texts.unknownOption(`--${foreign}`));
  const stray = positionals[words];
  if (stray !== undefined) throw new Refusal(texts.unknownOption(stray));
  return {
    json: values.json,
    skipBadRows: values['skip-bad-rows'],
    goalposts: values.goalposts,
    texts,
    language,
    positionals,
    value: name => values[name] ?? null,
    required: name => {
      const value = values[name];
      if (value === undefined || value === '') throw new Refusal(texts.missingOption(`--${name}`));
      return value;
    },
  };
}

const isGiven = (value: string | boolean | undefined): boolean => value !== undefined && value !== false;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const language = args.includes('en') ? 'en' : 'vi';
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(TEXTS[language].badArguments(detail));
  }
}
