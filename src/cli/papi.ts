import type { Command, FileIo } from './io';
import { Refusal } from './refusal';

/** Every command is loaded only when asked for, so that the shortest answers within the blink of a start. */
const COMMANDS: Readonly<Record<string, () => Promise<{ run: Command }>>> = {
  editions: () => import('./editions'),
  plan: () => import('./plan'),
  agenda: () => import('./agenda'),
  official: () => import('./official'),
  gap: () => import('./gap'),
  score: () => import('./score'),
  verify: () => import('./verify'),
  planner: () => import('./planner'),
  forecast: () => import('./forecast'),
  rank: () => import('./rank'),
  draw: () => import('./draw'),
  keygen: () => import('./keygen'),
  seal: () => import('./seal'),
  admit: () => import('./admit'),
  merge: () => import('./merge'),
  export: () => import('./export'),
  import: () => import('./import'),
  tallies: () => import('./tallies'),
  hub: () => import('./hub'),
};

/** Every command there is. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Runs one command line. Bad input: its text on stderr and 2. */
export async function papi(argv: readonly string[], io: FileIo): Promise<number> {
  const [name = '--help', ...args] = argv;
  try {
    return await dispatch(name, args, io);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(error.message);
    return 2;
  }
}

async function dispatch(name: string, args: readonly string[], io: FileIo): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const asksForHelp = name === '--help' || name === '-h' || name === 'help';
  const language = args.includes('en') || args.includes('--lang=en') ? 'en' : 'vi';
  if (load !== undefined) {
    if (!args.includes('--help') && !args.includes('-h')) return (await load()).run(args, io);
    const { helpOf } = await import('./help');
    io.out(helpOf(name, language));
    return 0;
  }
  const { TEXTS } = await import('./texts');
  const texts = TEXTS[language];
  if (!asksForHelp) throw new Refusal(`${texts.unknownCommand(name)}\n\n${texts.usage}`);
  io.out(texts.usage);
  return 0;
}
