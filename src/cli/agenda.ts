import { parseArgs } from 'node:util';
import type { Plan } from '../../indicators/plan';
import { agencyIn, agencyName } from '../engine/plan/agency';
import { type AgendaItem, agenda } from '../engine/plan/agenda';
import { type AgendaTexts, agendaTexts } from './agenda-texts';
import type { Io } from './io';
import { requirePlan } from './plan';
import { Refusal } from './refusal';
import { renderTable } from './table';
import { type CliLanguage, TEXTS } from './texts';

const OPTIONS = {
  plan: { type: 'string' },
  on: { type: 'string' },
  agency: { type: 'string' },
  days: { type: 'string', default: '30' },
  ics: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
} as const;

/**
 * `agenda --plan <id> --on <day> [--agency <name>] [--days 30] [--ics <file>]`: what is due, by the last allowed day,
 * from that day on. The day is an argument: nothing here knows today.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, language } = parse(args);
  const texts = TEXTS[language];
  const words = agendaTexts(language);
  const plan = requirePlan(required(values.plan, '--plan', language), texts);
  const on = required(values.on, '--on', language);
  if (!isDay(on)) throw new Refusal(words.notADay(on));
  const days = Number(values.days);
  if (!/^\d{1,4}$/.test(values.days)) throw new Refusal(words.notDays(values.days));
  const agency = values.agency === undefined ? null : agencyIn(plan, values.agency);
  if (values.agency !== undefined && agency === null) throw new Refusal(words.unknownAgency(values.agency));
  const items = agenda(plan, { on, days, ...(agency === null ? {} : { agency }) });
  if (values.ics !== undefined) await writeCalendar(values.ics, plan, items, { on, words, io });
  io.out(
    values.json
      ? JSON.stringify({ plan: plan.id, on, days, agency, items }, null, 2)
      : asText(plan, items, words),
  );
  return 0;
}

function parse(args: readonly string[]) {
  const asked = args.includes('en') ? 'en' : 'vi';
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
    if (values.lang !== 'vi' && values.lang !== 'en') throw new Refusal(TEXTS.vi.badLanguage(values.lang));
    return { values, language: values.lang as CliLanguage };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(TEXTS[asked].badArguments(error instanceof Error ? error.message : String(error)));
  }
}

function required(value: string | undefined, option: string, language: CliLanguage): string {
  if (value === undefined || value === '') throw new Refusal(TEXTS[language].missingOption(option));
  return value;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

interface Writing {
  readonly on: string;
  readonly words: AgendaTexts;
  readonly io: Io;
}

async function writeCalendar(
  path: string,
  plan: Plan,
  items: readonly AgendaItem[],
  { on, words, io }: Writing,
) {
  const { calendarOf } = await import('../exchange/calendar');
  const entries = items.map(item => ({
    item,
    summary: item.title ?? words.lost,
    description: [bound(item, words), who(plan, item), item.where].filter(Boolean).join('. '),
  }));
  await io.writeText(
    path,
    calendarOf(entries, words.calendar(plan.number ?? plan.id), new Date(`${on}T00:00:00Z`)),
  );
  io.err(words.written(path, items.length));
}

function asText(plan: Plan, items: readonly AgendaItem[], words: AgendaTexts): string {
  if (items.length === 0) return words.nothing;
  const rows = items.map(item => [
    item.due.last,
    words.left(item.daysLeft),
    item.title ?? words.lost,
    who(plan, item),
    bound(item, words),
  ]);
  return renderTable(words.columns, rows, ['left', 'left', 'left', 'left', 'left']);
}

const who = (plan: Plan, { leads }: AgendaItem): string =>
  leads.map(id => (id === null ? '…' : agencyName(plan, id))).join(', ');

const bound = ({ due }: AgendaItem, words: AgendaTexts): string =>
  due.printed === null ? words.periodEnd : words.printed(due.printed, due.inclusive);
