import type { Happening } from './driver';

/** An interview as it lies on the disk. */
export interface Kept {
  readonly id: string;
  readonly status: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly position: { readonly page: string; readonly question: string | null };
}

/** What must be on the disk after all that was reported of one interview, whenever the phone died. */
export class Oracle {
  /** Answers on the disk for certain: the screen has moved on, or nothing was tapped for long. */
  readonly #sure = new Map<string, string>();
  /** Answers tapped on the open question since; any of them, or the one before, may be what is kept. */
  #open: { question: string; values: string[] } | null = null;
  #place: string | null = null;
  #moving: { back: boolean } | null = null;
  #finishing = false;
  readonly #visited: string[] = [];
  answers = 0;
  /** Why the screen does not go on; null while it does. */
  stuck: string | null = null;

  happened(happening: Happening): void {
    switch (happening.kind) {
      case 'answer':
        this.answers += 1;
        if (this.#open?.question === happening.question) this.#open.values.push(happening.value);
        else this.#open = { question: happening.question, values: [happening.value] };
        return;
      case 'move':
        this.#moving = happening;
        return;
      case 'finish':
        this.#finishing = true;
        return;
      case 'shown':
        this.#settle();
        this.#place = happening.place;
        this.#visited.push(happening.place);
        return;
      case 'idle':
        this.#settle();
        return;
      case 'stuck':
        this.stuck = happening.why;
        return;
      default:
        happening satisfies never;
    }
  }

  get isFinished(): boolean {
    return this.#place === 'list';
  }

  #settle(): void {
    const last = this.#open?.values.at(-1);
    if (this.#open && last !== undefined) this.#sure.set(this.#open.question, last);
    this.#open = null;
    this.#moving = null;
  }

  /** Everything that is not as it must be; `shown` is what the reopened screen asks, null where it was completed. */
  faults(kept: Kept, shown: string | null): string[] {
    return [...this.#lost(kept), ...(shown === null ? this.#wrongEnd() : this.#wrongPlace(shown))];
  }

  #lost({ data }: Kept): string[] {
    return [...this.#sure].flatMap(([question, value]) => {
      const found = String(data[question]);
      const may = this.#open?.question === question ? [value, ...this.#open.values] : [value];
      return may.includes(found) ? [] : [`${question} was ${value}, is ${found}`];
    });
  }

  #wrongEnd(): string[] {
    return this.#finishing ? [] : ['completed although nobody finished it'];
  }

  /** The place shown last, or where the tap in flight leads: a place visited before on the way back, a new one onward. */
  #wrongPlace(shown: string): string[] {
    if (shown === this.#place) return [];
    const said = `stood at ${this.#place}, opens at ${shown}`;
    if (!this.#moving) return [said];
    const isKnown = this.#visited.includes(shown);
    return this.#moving.back && !isKnown ? [`${said} on the way back`] : [];
  }

  /** The phone is alive again: what it holds now is what counts from here. */
  reopened(kept: Kept, shown: string | null): void {
    for (const question of this.#sure.keys())
      if (data(kept, question) !== undefined) this.#sure.set(question, String(data(kept, question)));
    if (this.#open && data(kept, this.#open.question) !== undefined)
      this.#sure.set(this.#open.question, String(data(kept, this.#open.question)));
    this.#open = null;
    this.#moving = null;
    if (shown !== null) {
      this.#place = shown;
      this.#visited.push(shown);
      this.#finishing = false;
    } else this.#place = 'list';
  }
}

const data = (kept: Kept, question: string): unknown => kept.data[question];
