/** What the thumb did and what the screen showed, reported from inside the page as it happens. */
export type Happening =
  | { readonly kind: 'shown'; readonly place: string }
  | { readonly kind: 'answer'; readonly question: string; readonly value: string }
  | { readonly kind: 'move'; readonly from: string; readonly back: boolean }
  | { readonly kind: 'finish' }
  /** Nothing was tapped for long enough that nothing may be in flight. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'stuck'; readonly why: string };

export interface Burst {
  readonly seed: number;
  /** Taps until it stops and waits. */
  readonly taps: number;
  /** Questions that must have their first answer, or the interview is over before it began. */
  readonly gates: readonly string[];
  /** Numbers that 3 would be unusual for. */
  readonly usual: Readonly<Record<string, number>>;
}

/** What the driver calls an interview at its last screen. */
export const ENDING = 'ending';

/**
 * Runs inside the page: answers at random, goes on, goes back, corrects, changes its mind, as fast as the screen lets it.
 * No tap is made before its report has arrived outside. Stands alone: nothing of this file's scope exists in the page.
 */
export async function drive({ seed, taps, gates, usual }: Burst): Promise<void> {
  const report = (happening: Happening) =>
    (globalThis as unknown as { happened: (h: Happening) => Promise<void> }).happened(happening);
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(random() * n);
  const pause = (ms: number) => new Promise(done => setTimeout(done, ms));
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('footer button')];
  const next = () => buttons().at(-1);
  const place = (): string | null => {
    const asked = document.querySelector('section h3[id^="ask-"]');
    if (document.getElementById('agreement')) return 'consent';
    if (asked) return asked.id.replace('ask-', '');
    return document.querySelector('fieldset input[type="radio"]') ? 'ending' : null;
  };
  const until = async (isTrue: () => boolean, what: string): Promise<boolean> => {
    const deadline = performance.now() + 20_000;
    while (!isTrue()) {
      if (performance.now() > deadline) {
        await report({ kind: 'stuck', why: `${what}; button "${next()?.textContent}"` });
        return false;
      }
      await frame();
    }
    return true;
  };
  const card = (name: string) =>
    (name === 'consent'
      ? document.querySelector('[role="radiogroup"]')
      : document.getElementById(`ask-${name}`)?.closest('section')) ?? document.body;
  const tapAnswer = async (name: string) => {
    const number = card(name).querySelector<HTMLInputElement>('input[inputmode="decimal"]');
    if (number) {
      if (number.value !== '') return;
      const text = String(usual[name] ?? 3);
      await report({ kind: 'answer', question: name, value: text });
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(number, text);
      number.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const radios = [...card(name).querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const wanted =
      name === 'consent'
        ? radios.find(({ value }) => value === '1')
        : radios[gates.includes(name) ? 0 : below(radios.length)];
    if (!wanted || wanted.checked) return;
    await report({ kind: 'answer', question: name, value: wanted.value });
    wanted.click();
  };
  const isAnswered = (name: string) =>
    [...card(name).querySelectorAll<HTMLInputElement>('input')].some(
      field => field.checked || (field.inputMode === 'decimal' && field.value !== ''),
    );
  const move = async (from: string, button: HTMLButtonElement, back: boolean) => {
    await report({ kind: 'move', from, back });
    button.click();
    if (!(await until(() => place() !== from && place() !== null, `${from} does not move`))) return false;
    await report({ kind: 'shown', place: place() ?? '' });
    return true;
  };
  const close = async () => {
    for (const set of document.querySelectorAll('fieldset'))
      if (!set.querySelector('input:checked')) set.querySelector('input')?.click();
    await pause(700); // a tap right after the last "next" is taken for a double tap
    if (!(await until(() => next()?.getAttribute('aria-disabled') !== 'true', 'cannot finish'))) return;
    await report({ kind: 'finish' });
    next()?.click();
    if (await until(() => place() === null, 'does not finish'))
      await report({ kind: 'shown', place: 'list' });
  };

  if (!(await until(() => place() !== null, 'no question'))) return;
  await report({ kind: 'shown', place: place() ?? '' });
  for (let tap = 0; tap < taps; tap += 1) {
    const name = place();
    if (name === null) return;
    if (name === 'ending') return close();
    const chance = random();
    const before = buttons().at(-2);
    const edits = document.querySelectorAll<HTMLButtonElement>('li > button[aria-label]');
    if (isAnswered(name) && chance < 0.08 && before && !before.disabled) {
      if (!(await move(name, before, true))) return;
    } else if (isAnswered(name) && chance < 0.14 && edits.length > 0) {
      const edit = edits[below(edits.length)];
      if (edit && !(await move(name, edit, true))) return;
    } else if (!isAnswered(name) || chance < 0.3) {
      await tapAnswer(name);
      await pause(below(3) * 20);
    } else {
      const go = next();
      if (!(await until(() => next()?.getAttribute('aria-disabled') !== 'true', `${name} stays closed`)))
        return;
      if (go && !(await move(name, go, false))) return;
    }
  }
  await pause(1_500);
  await report({ kind: 'idle' });
}
