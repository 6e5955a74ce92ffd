/** Why a cell is no time: a spreadsheet's day number, or not a time at all. */
export type TimeFault = 'excel-date' | 'not-a-time';
export type ReadTime =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: TimeFault };

const VIETNAM = '+07:00';

/**
 * A time as files of this country write it: ISO with or without offset, `dd/mm/yyyy` with or without `hh:mm`. Without an
 * offset it is Vietnam's; without an hour it is noon. Five digits alone are Excel's day number and are refused: whether
 * day and month were swapped on the way cannot be known.
 */
export function readTime(cell: string): ReadTime {
  const text = cell.trim();
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return { ok: false, reason: 'excel-date' };
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(
    text,
  );
  if (iso) return timeOf([iso[1], iso[2], iso[3]], [iso[4], iso[5], iso[6]], iso[7]);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: +(\d{1,2}):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (local) return timeOf([local[3], local[2], local[1]], [local[4], local[5], local[6]], undefined);
  return { ok: false, reason: 'not-a-time' };
}

type Part = string | undefined;

function timeOf(day: readonly Part[], clock: readonly Part[], offset: Part): ReadTime {
  const [year, month, date] = day.map(part => (part ?? '').padStart(2, '0'));
  const [hour, minute, second] = clock[0] === undefined ? ['12', '00', '00'] : clock.map(two);
  const text = `${year}-${month}-${date}T${hour}:${minute}:${second}${offset ?? VIETNAM}`;
  const exists = new Date(`${year}-${month}-${date}T00:00:00Z`);
  const real = !Number.isNaN(exists.getTime()) && exists.getUTCDate() === Number(date);
  return real && !Number.isNaN(Date.parse(text)) ? { ok: true, text } : { ok: false, reason: 'not-a-time' };
}

const two = (part: Part): string => (part ?? '00').padStart(2, '0');
