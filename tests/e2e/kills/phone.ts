import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test';

/** Ways for an interview to lose the ground it stands on. */
export const DEATHS = ['tab-crash', 'browser-killed', 'reload', 'database-closed', 'version-change'] as const;
export type Death = (typeof DEATHS)[number];

/** What the page keeps for us, so that its database can be closed under it. */
interface Handles {
  connections: Set<IDBDatabase>;
  running: Set<IDBTransaction>;
}

/** A phone: a profile on the disk that outlives its browser, and the ways to kill what runs on it. */
export class Phone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'soi-papi-kills-'));
  #context: BrowserContext | null = null;
  #page: Page | null = null;

  constructor(
    private readonly options: LaunchOptions & { readonly baseURL?: string },
    private readonly listener: (happening: unknown) => void,
  ) {}

  get page(): Page {
    if (!this.#page) throw new Error('the phone is off');
    return this.#page;
  }

  /** The browser, started where it is not running; the page where it was not lost. */
  async wake(): Promise<Page> {
    if (!this.#context) {
      this.#context = await chromium.launchPersistentContext(this.#profile, {
        ...this.options,
        viewport: { width: 390, height: 844 },
        serviceWorkers: 'allow',
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      await this.#context.exposeBinding('happened', (_source, happening: unknown) =>
        this.listener(happening),
      );
      await this.#context.addInitScript(keepHandles);
      this.#page = this.#context.pages()[0] ?? null;
    }
    this.#page ??= await this.#context.newPage();
    return this.#page;
  }

  async die(how: Death): Promise<void> {
    if (how === 'browser-killed') return this.#killBrowser();
    if (how === 'tab-crash') return this.#crashTab();
    if (how === 'reload') await this.page.reload({ waitUntil: 'commit' });
    else await this.page.evaluate(how === 'database-closed' ? closeByForce : closeByNewerVersion);
  }

  /** SIGKILL to every process of the browser at once. */
  async #killBrowser(): Promise<void> {
    const context = this.#context;
    const session = await context?.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const closed = new Promise(done => context?.once('close', done));
    for (const { id } of processInfo.toSorted((a, b) => rank(a.type) - rank(b.type))) kill(id);
    await closed;
    this.#context = null;
    this.#page = null;
  }

  async #crashTab(): Promise<void> {
    const page = this.page;
    const crashed = new Promise(done => page.once('crash', done));
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => undefined); // it never answers
    await crashed;
    await page.close();
    this.#page = null;
  }

  async scrap(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser first: it alone writes to the disk. */
const rank = (type: string): number => (type === 'browser' ? 0 : 1);

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it went with the browser
  }
}

function keepHandles(): void {
  const handles: Handles = { connections: new Set(), running: new Set() };
  Object.assign(globalThis, { handles });
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...values) {
    const opening = open.apply(this, values);
    opening.addEventListener('success', () => handles.connections.add(opening.result));
    return opening;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...values) {
    const made = transaction.apply(this, values);
    handles.running.add(made);
    for (const end of ['complete', 'abort']) made.addEventListener(end, () => handles.running.delete(made));
    return made;
  };
}

/** As a browser does that loses its store: what runs is aborted, the connection closed, and told so. */
function closeByForce(): void {
  const { connections, running } = (globalThis as unknown as { handles: Handles }).handles;
  for (const one of running) {
    try {
      one.abort();
    } catch {
      // It has just been committed.
    }
  }
  for (const one of connections) {
    one.close();
    one.dispatchEvent(new Event('close'));
  }
  connections.clear();
}

/** Another connection asks for a newer version, and then thinks better of it. */
function closeByNewerVersion(): Promise<void> {
  const [current] = (globalThis as unknown as { handles: Handles }).handles.connections;
  const { name, version } = current ?? { name: 'soi-papi', version: 0 };
  return new Promise((done, fail) => {
    const asking = indexedDB.open(name, version + 1);
    asking.onupgradeneeded = () => asking.transaction?.abort();
    asking.onerror = () => done(); // the abort
    asking.onblocked = () => fail(new Error('an open connection does not let go'));
    asking.onsuccess = () => fail(new Error('the newer version was made'));
  });
}
