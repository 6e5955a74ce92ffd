import type { Page } from 'playwright';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { onRoute } from '../../../surveys/route';
import { START_DATA } from './pages/start-data';

export type Side = 'ours' | 'bare';
export type Kind = 'answer' | 'next' | 'turn';

/** After this the page is idle again at 4x throttle; what a tap set going is counted up to here. */
const SETTLE_MS = 220;

/** Choice questions page by page as they are asked when every first answer is given. */
export function pagesToWalk(taps: number): readonly (readonly string[])[] {
  const answers: Record<string, unknown> = { ...START_DATA };
  const pages: string[][] = [];
  let count = 0;
  for (const page of HOUSEHOLD_2021.pages.filter(({ role }) => role === 'sub-dimension')) {
    if (count >= taps || page.questions.some(({ kind }) => kind !== 'choice')) break;
    const asked: string[] = [];
    for (const question of page.questions) {
      if (question.kind !== 'choice' || !onRoute(HOUSEHOLD_2021, answers).has(question.name)) continue;
      answers[question.name] = question.options.codes[0];
      asked.push(question.name);
    }
    pages.push(asked);
    count += asked.length;
  }
  return pages;
}

/** Where to tap for the first answer of a question, or for the button that leads on. */
const TARGETS: Record<Side, { answer: (name: string) => string; next: string; turn: string }> = {
  ours: {
    answer: name => `section[aria-labelledby="ask-${name}"] [role="radiogroup"] label`,
    next: 'footer button:last-of-type',
    turn: 'footer button:last-of-type',
  },
  bare: {
    answer: name => `[data-name="${name}"] label`,
    next: '',
    turn: '.sd-navigation__next-btn',
  },
};

/** Where to put the finger: in the middle of the screen, once nothing moves any more and nothing lies over it. */
const placeOf = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.evaluate(async wanted => {
    const deadline = Date.now() + 10_000;
    let before = Number.NaN;
    while (Date.now() < deadline) {
      await new Promise(done => requestAnimationFrame(done));
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      const at = { x: x + Math.min(width / 2, 60), y: y + height / 2 };
      if (at.y === before && element?.contains(document.elementFromPoint(at.x, at.y))) return at;
      before = at.y;
    }
    throw new Error(`nothing to tap: ${wanted}`);
  }, selector);

/** `shows`: what the tap is to bring onto the screen; without it, any frame will do. */
async function tap(page: Page, selector: string, mark: string, shows: string | null = null): Promise<void> {
  await placeOf(page, selector);
  await page.waitForTimeout(60);
  const { x, y } = await placeOf(page, selector);
  await page.evaluate(([name, shows]) => window.benchTap(name, shows), [mark, shows] as const);
  await page.touchscreen.tap(x, y);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(name => performance.mark(`end ${name}`), mark);
}

declare global {
  interface Window {
    benchTap: (mark: string, shows: string | null) => void;
    benchPaints: Record<string, number>;
  }
}

/** Marks the next touch, and notes how long after its click the frame that shows its effect was painted. */
export async function instrument(page: Page): Promise<void> {
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = made => made;' });
  await page.addInitScript(() => {
    let name = '';
    let wanted: string | null = null;
    window.benchPaints = {};
    window.benchTap = (next, shows) => {
      name = next;
      wanted = shows;
    };
    addEventListener('touchstart', () => performance.mark(`tap ${name}`), { capture: true, passive: true });
    addEventListener(
      'click',
      event => {
        const [mine, shows] = [name, wanted];
        if (!event.isTrusted || mine in window.benchPaints) return;
        const frame = () => {
          if (shows !== null && document.querySelector(shows) === null) return requestAnimationFrame(frame);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            window.benchPaints[mine] = performance.now() - event.timeStamp;
          };
          return port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      },
      { capture: true },
    );
  });
}

/** Answers the pages with the first answer each; marks are `kind question`. */
export async function walk(page: Page, side: Side, pages: readonly (readonly string[])[]): Promise<void> {
  const targets = TARGETS[side];
  for (const [p, names] of pages.entries()) {
    for (const [i, name] of names.entries()) {
      await tap(page, targets.answer(name), `answer ${name}`);
      const isLast = i === names.length - 1;
      if (side === 'ours' && !isLast) await tap(page, targets.next, `next ${name}`);
    }
    const next = pages[p + 1]?.[0];
    if (next) await tap(page, targets.turn, `turn ${names[0] ?? p}`, targets.answer(next));
  }
}
