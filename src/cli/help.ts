import { EXCHANGE_TEXTS } from './exchange-texts';
import { HELP_EN } from './help-en';
import { HELP_VI } from './help-vi';
import { HUB_HELP } from './hub-texts';
import { HUB_WORDS } from './hub-words';
import { type CliLanguage, TEXTS } from './texts';

const HELP: Readonly<Record<CliLanguage, Readonly<Record<string, string>>>> = { vi: HELP_VI, en: HELP_EN };

/** `papi <command> --help`: its own page, or what the general usage says of it. */
export function helpOf(command: string, language: CliLanguage): string {
  const { usage } = TEXTS[language];
  if (command === 'hub') return HUB_HELP[language];
  if (command === 'tallies') return HUB_WORDS[language].talliesUsage;
  if (command === 'import') return `${linesAbout(command, usage) ?? ''}\n\n${HUB_WORDS[language].usage}`;
  return HELP[language][command] ?? exchangeHelp(command, language) ?? linesAbout(command, usage) ?? usage;
}

function exchangeHelp(command: string, language: CliLanguage): string | null {
  const pages: Readonly<Record<string, string>> = EXCHANGE_TEXTS[language].usage;
  return Object.hasOwn(pages, command) ? (pages[command] ?? null) : null;
}

/** The lines of a command in the usage: from its name to the next name. */
function linesAbout(command: string, usage: string): string | null {
  const lines = usage.split('\n');
  const from = lines.findIndex(line => line.startsWith(`  ${command} `));
  if (from < 0) return null;
  const after = lines.findIndex((line, i) => i > from && !/^ {3,}/.test(line));
  return lines.slice(from, after).join('\n');
}
