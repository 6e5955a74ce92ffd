import { interop as en } from '../wording/en/interop';
import { interop as vi } from '../wording/vi/interop';
import { DRAW_TEXTS } from './draw-texts';
import { EXCHANGE_TEXTS } from './exchange-texts';
import { FORECAST_TEXTS } from './forecast-texts';
import { HELP_EN } from './help-en';
import { HELP_VI } from './help-vi';
import { HUB_HELP } from './hub-texts';
import { HUB_WORDS } from './hub-words';
import { RANK_TEXTS } from './rank-texts';
import { type CliLanguage, TEXTS } from './texts';

/** The page of every command that has one; of the others the general usage says all there is. */
const pagesIn = (language: CliLanguage): Readonly<Record<string, string>> => ({
  ...{ vi: HELP_VI, en: HELP_EN }[language],
  ...EXCHANGE_TEXTS[language].usage,
  draw: DRAW_TEXTS[language].usage,
  export: { vi, en }[language].cli.exportUsage,
  forecast: FORECAST_TEXTS[language].usage,
  rank: RANK_TEXTS[language].usage,
  hub: HUB_HELP[language],
  import: `${{ vi, en }[language].cli.importUsage}\n\n${HUB_WORDS[language].usage}`,
  tallies: HUB_WORDS[language].talliesUsage,
});

/** `papi <command> --help`. */
export function helpOf(command: string, language: CliLanguage): string {
  const pages = pagesIn(language);
  return (Object.hasOwn(pages, command) ? pages[command] : undefined) ?? linesAbout(command, language);
}

/** The lines of a command in the usage: from its name to the next name; all of the usage where it is not named. */
function linesAbout(command: string, language: CliLanguage): string {
  const { usage } = TEXTS[language];
  const lines = usage.split('\n');
  const from = lines.findIndex(line => line.startsWith(`  ${command} `));
  if (from < 0) return usage;
  const after = lines.findIndex((line, i) => i > from && !/^ {3,}/.test(line));
  return lines.slice(from, after).join('\n');
}
