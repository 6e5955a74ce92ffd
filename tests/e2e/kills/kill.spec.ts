import { expect, test } from '@playwright/test';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { beginInterview } from '../support/interview';
import { tableOf } from '../support/village';
import { drive, ENDING, type Happening } from './driver';
import { type Kept, Oracle } from './oracle';
import { DEATHS, type Death, Phone } from './phone';

const IS_LONG = process.env.SOI_PAPI_LONG === '1';
const PHONES = 2;
/** Over all phones: 40 in CI, 1,000 in `npm run test:long`. */
const KILLS = Number(process.env.SOI_PAPI_KILLS ?? (IS_LONG ? 1_000 : 40)) / PHONES;
/** A failure names it; SOI_PAPI_KILL_SEED plays the same plan again. */
const SEED = Number(process.env.SOI_PAPI_KILL_SEED ?? 305);

const GATES = HOUSEHOLD_2021.pages.find(({ role }) => role === 'eligibility')?.questions ?? [];
const USUAL = { q44_amount: 5_000 };
const MANY = 400;

interface Plan {
  readonly death: Death;
  /** Killed at this tap... */
  readonly tap: number;
  /** ...so many milliseconds after it was made. */
  readonly delay: number;
  /** Nothing was tapped for a while: nothing may be lost at all. */
  readonly quiet: boolean;
  readonly seed: number;
}

function planner(seed: number): (n: number) => Plan {
  const generator = xoroshiro128plus(seed);
  const below = (n: number) => uniformInt(generator, 0, n - 1);
  return n => {
    const quiet = below(10) === 0;
    return {
      death: DEATHS[n % DEATHS.length] as Death,
      tap: 1 + below(32),
      delay: below(2) === 0 ? 0 : below(60),
      quiet,
      seed: below(2 ** 31 - 1),
    };
  };
}

test.describe.configure({ mode: 'parallel', retries: 0 });

for (let phone = 0; phone < PHONES; phone += 1)
  test(`phone ${phone + 1}: killed ${KILLS} times in mid-interview, nothing lost but the tap in flight`, async ({
    launchOptions,
    baseURL,
  }, info) => {
    test.setTimeout(60_000 + KILLS * 20_000);
    const run = new Run({ ...launchOptions, ...(baseURL ? { baseURL } : {}) });
    const plan = planner(SEED + phone);
    const started = performance.now();
    try {
      for (let n = 0; n < KILLS; n += 1)
        await test.step(`kill ${n + 1}`, () =>
          run.once(plan(n), `seed ${SEED}, phone ${phone + 1}, kill ${n + 1}`));
    } finally {
      const seconds = (performance.now() - started) / 1_000;
      const said = `${run.said()}; seed ${SEED}, ${(seconds / Math.max(1, run.kills)).toFixed(1)} s each`;
      info.annotations.push({ type: 'kills', description: said });
      console.log(`phone ${phone + 1}: ${said}`);
      await run.phone.scrap();
    }
  });

const isTheEnd = (happening: Happening): boolean =>
  happening.kind === 'idle' || (happening.kind === 'shown' && happening.place === 'list');

/** One phone, interview after interview, death after death. */
class Run {
  readonly phone: Phone;
  kills = 0;
  #answers = 0;
  readonly #deaths = new Map<Death, number>();
  #oracle = new Oracle();
  #hear: (happening: Happening) => void = () => undefined;
  /** Interviews completed before, as they were found first. */
  readonly #completed = new Map<string, string>();
  #open: string | null = null;

  constructor(options: ConstructorParameters<typeof Phone>[0]) {
    this.phone = new Phone(options, happening => {
      this.#oracle.happened(happening as Happening);
      this.#hear(happening as Happening);
    });
  }

  said(): string {
    const ways = [...this.#deaths].map(([death, n]) => `${death} ${n}`).join(', ');
    return `${this.kills} kills (${ways}), ${this.#answers + this.#oracle.answers} answers tapped, ${this.#completed.size} interviews completed, 0 lost`;
  }

  async once(plan: Plan, name: string): Promise<void> {
    const page = await this.phone.wake();
    if (this.#open === null) await this.#begin();
    const isClosing = plan.death === 'database-closed' || plan.death === 'version-change';
    const taps = plan.quiet ? plan.tap : isClosing ? plan.tap + 6 : MANY;
    const burst = { seed: plan.seed, taps, gates: GATES.map(one => one.name), usual: USUAL };
    const atTheTap = this.#tap(plan);
    const atTheEnd = this.#heard(isTheEnd);
    page.evaluate(drive, burst).catch(() => undefined); // it dies with the page
    await this.#unlessStuck(atTheTap, name);
    await this.phone.die(plan.death);
    if (isClosing) {
      if (!plan.quiet) await this.#unlessStuck(atTheEnd, name);
      await expect(page.getByRole('alert'), `${name}: a write that failed`).toHaveCount(0);
      await page.reload({ waitUntil: 'commit' });
    }
    this.kills += 1;
    this.#deaths.set(plan.death, (this.#deaths.get(plan.death) ?? 0) + 1);
    await this.#reopen(`${name}, ${plan.death}`);
  }

  /** A new interview, its place as last time. */
  async #begin(): Promise<void> {
    const { page } = this.phone;
    this.#answers += this.#oracle.answers;
    this.#oracle = new Oracle();
    await page.goto('./#/phong-van/moi');
    const begin = page.getByRole('button', { name: 'Bắt đầu phỏng vấn' });
    const search = page.getByRole('searchbox').first();
    await begin.or(search).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    else {
      await page.goto('./#/phong-van');
      await beginInterview(page);
    }
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    this.#open = new URL(page.url()).hash.split('/').at(-1) ?? '';
  }

  /** When the moment of the plan has come: its tap, or the end of what there was to tap. */
  async #tap({ tap, delay, quiet }: Plan): Promise<void> {
    let taps = 0;
    await this.#heard(happening => {
      const { kind } = happening;
      if (isTheEnd(happening)) return true;
      if (kind === 'answer' || kind === 'move' || kind === 'finish') taps += 1;
      return !quiet && taps >= tap;
    });
    if (delay > 0) await new Promise(done => setTimeout(done, delay));
  }

  /** A screen that does not go on is a failure of its own, said at once. */
  async #unlessStuck(moment: Promise<void>, name: string): Promise<void> {
    await Promise.race([
      moment,
      this.#heard(({ kind }) => kind === 'stuck').then(() => {
        throw new Error(`${name}: ${this.#oracle.stuck}`);
      }),
    ]);
  }

  #heard(isIt: (happening: Happening) => boolean): Promise<void> {
    return new Promise(done => {
      const before = this.#hear;
      this.#hear = happening => {
        before(happening);
        if (isIt(happening)) done();
      };
    });
  }

  /** Opens the phone again as its owner would, and holds what is there against what was. */
  async #reopen(name: string): Promise<void> {
    this.#hear = () => undefined;
    const page = await this.phone.wake();
    await page.goto('./#/phong-van');
    const list = page.getByRole('link', { name: 'Phỏng vấn mới' });
    await list.waitFor();
    const all = await tableOf<Kept>(page, 'interviews');
    const mine = all.filter(({ id }) => id === this.#open);
    expect(mine, `${name}: the interview itself`).toHaveLength(1);
    const [kept] = mine as [Kept];
    expect(all.length, `${name}: no other interview came or went`).toBe(1 + this.#completed.size);
    for (const [id, text] of this.#completed)
      expect(JSON.stringify(all.find(one => one.id === id)), `${name}: completed before`).toBe(text);
    let shown: string | null = null;
    if (kept.status === 'draft') {
      await page.getByRole('link', { name: 'Hỏi tiếp' }).click();
      const asked = page.locator('section h3[id^="ask-"], #agreement, fieldset legend').first();
      await asked.waitFor();
      const id = (await asked.getAttribute('id')) ?? ENDING;
      shown = id === 'agreement' ? 'consent' : id.replace('ask-', '');
    }
    expect(this.#oracle.faults(kept, shown), name).toEqual([]);
    this.#oracle.reopened(kept, shown);
    if (shown === null) {
      this.#completed.set(kept.id, JSON.stringify(kept));
      this.#open = null;
    }
  }
}
