import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { AgendaItem } from '../engine/plan/agenda';
import { addDays } from '../engine/plan/days';

/** What a calendar says of an item; words come with it, the calendar knows none of its own. */
export interface CalendarItem {
  readonly item: AgendaItem;
  readonly summary: string;
  readonly description: string;
}

/**
 * An iCalendar file (RFC 5545): one all-day event per last allowed day, a reminder two days before. The same item keeps
 * its UID, so that bringing the file in again replaces it. `stamp`: when it was made.
 */
export function calendarOf(items: readonly CalendarItem[], name: string, stamp: Date): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '//Soi PAPI//Việc đến hạn//VI' });
  for (const { item, summary, description } of items) {
    const event = calendar.createEvent({
      id: `${item.id.replaceAll('/', '-')}@soi-papi`,
      start: atNoon(item.due.last),
      end: atNoon(addDays(item.due.last, 1)),
      allDay: true,
      timezone: null,
      stamp,
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: 2 * 24 * 3600, description: summary });
  }
  return `${calendar.toString()}\r\n`;
}

/** Noon local time: an all-day event is written as the local calendar day, in whatever zone this runs. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00`);
