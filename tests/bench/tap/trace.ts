/** Main-thread CPU time between the marks of a tap, from Chromium's own trace. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

export const CATEGORIES = [
  'blink.user_timing',
  'toplevel',
  'disabled-by-default-devtools.timeline',
  '__metadata',
];

/** A touch is handled in a task that began a little before its mark. */
const BEFORE_MARK_US = 4_000;

/** `answer q11_a` -> milliseconds of CPU time on the page's main thread until the page was idle again. */
export function cpuByTap(trace: Buffer): ReadonlyMap<string, number> {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ cat }) => cat.includes('blink.user_timing'));
  const first = marks.find(({ name }) => name.startsWith('tap '));
  if (!first) throw new Error('the trace has no marks');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) =>
      name === 'RunTask' && pid === first.pid && tid === first.tid && tdur !== undefined,
  );
  return new Map(
    marks
      .filter(({ name }) => name.startsWith('tap '))
      .flatMap(({ name, ts }) => {
        const mark = name.slice('tap '.length);
        const end = marks.find(other => other.name === `end ${mark}` && other.ts > ts);
        if (!end) return [];
        const inside = tasks.filter(task => task.ts >= ts - BEFORE_MARK_US && task.ts < end.ts);
        return [[mark, inside.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1_000] as const];
      }),
  );
}
