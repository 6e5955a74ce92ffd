import { convertIcsCalendar } from 'ts-ics';
import { expect, it } from 'vitest';
import { LAO_CAI_2023 } from '../../../indicators/plans/lao-cai-2023';
import { dueWithin } from '../../../src/engine/plan/agenda';
import { calendarOf } from '../../../src/exchange/calendar';

const items = dueWithin(LAO_CAI_2023, { from: '2023-03-22', to: '2023-12-31' }, '2023-03-22', 'so-noi-vu');
const entries = items.map(item => ({
  item,
  summary: `${item.title}, hạn; ${'dài '.repeat(30)}`,
  description: 'dòng 1\ndòng 2',
}));
const text = calendarOf(entries, 'Việc đến hạn', new Date('2023-03-22T00:00:00Z'));

it('somebody else’s reader finds every day, all day long, with commas, semicolons and long lines whole', () => {
  const { events = [] } = convertIcsCalendar(undefined, text);
  expect(events.length).toBe(items.length);
  expect(items.length).toBeGreaterThan(8);
  expect(events.map(({ start }) => [start.type, start.date.toISOString().slice(0, 10)])).toEqual(
    items.map(({ due }) => ['DATE', due.last]),
  );
  expect(events[0]?.summary).toBe(entries[0]?.summary);
  expect(events[0]?.description).toBe('dòng 1\ndòng 2');
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(items.length);
});

it('is RFC 5545 on the wire: CRLF, lines of at most 75 octets, no bare line feed', () => {
  const lines = text.split('\r\n');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(Math.max(...lines.map(line => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

it('the same agenda gives the same file', () =>
  expect(calendarOf(entries, 'Việc đến hạn', new Date('2023-03-22T00:00:00Z'))).toBe(text));
