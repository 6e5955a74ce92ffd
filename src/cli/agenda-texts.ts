import type { CliLanguage } from './texts';

/** What `agenda` says. */
export interface AgendaTexts {
  readonly columns: readonly string[];
  readonly nothing: string;
  readonly lost: string;
  readonly periodEnd: string;
  readonly left: (days: number) => string;
  readonly printed: (day: string, inclusive: boolean) => string;
  readonly calendar: (number: string) => string;
  readonly written: (path: string, count: number) => string;
  readonly notADay: (text: string) => string;
  readonly notDays: (text: string) => string;
  readonly unknownAgency: (text: string) => string;
}

const vi: AgendaTexts = {
  columns: ['hạn cuối', 'còn', 'việc', 'cơ quan', 'văn bản ghi'],
  nothing: 'Không có việc nào đến hạn.',
  lost: '(dòng bị mất chữ)',
  periodEnd: 'hết kỳ (suy ra)',
  left: days => (days === 0 ? 'hôm nay' : `${days} ngày`),
  printed: (day, inclusive) => `${inclusive ? 'chậm nhất' : 'trước'} ${day}`,
  calendar: number => `Việc đến hạn, Kế hoạch ${number}`,
  written: (path, count) => `Đã ghi ${count} việc vào ${path}`,
  notADay: text => `“${text}” không phải là ngày. Ghi theo dạng 2022-11-10.`,
  notDays: text => `“${text}” không phải là số ngày.`,
  unknownAgency: text => `Không có cơ quan “${text}” trong danh mục.`,
};

const en: AgendaTexts = {
  columns: ['last day', 'left', 'task', 'agency', 'as printed'],
  nothing: 'Nothing is due.',
  lost: '(words of this row are lost)',
  periodEnd: 'end of the period (our reading)',
  left: days => (days === 0 ? 'today' : `${days} days`),
  printed: (day, inclusive) => `${inclusive ? 'no later than' : 'before'} ${day}`,
  calendar: number => `Due, plan ${number}`,
  written: (path, count) => `Wrote ${count} items to ${path}`,
  notADay: text => `“${text}” is not a day. Write it as 2022-11-10.`,
  notDays: text => `“${text}” is not a number of days.`,
  unknownAgency: text => `No agency “${text}” is known.`,
};

export const agendaTexts = (language: CliLanguage): AgendaTexts => (language === 'en' ? en : vi);
