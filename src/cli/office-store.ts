import type { OutcomeParcel } from '../../surveys/contact/outcome-parcel';
import type { Response } from '../../surveys/response';
import type { AdmissionStore } from '../engine/exchange/admission-store';
import { countedResponse, standingOf } from '../engine/exchange/standing';
import type { Desk } from './exchange-common';
import { HUB_WORDS } from './hub-words';
import { NdjsonStore } from './ndjson-store';
import { withLock } from './store-lock';

export interface OfficeStore {
  readonly name: string;
  readonly store: AdmissionStore;
  /** Interviews of a round that count. */
  readonly responses: (round: string) => AsyncIterable<Response>;
  /** What phones told of the households of a round. */
  readonly outcomes: (round: string) => Promise<OutcomeParcel[]>;
  readonly counts: () => Promise<{ dossiers: number; counted: number }>;
}

const isPostgres = (text: string): boolean => /^postgres(ql)?:\/\//.test(text);

/** Opens `--into postgres://...` or `--store file`, and closes it after the work. Refuses what cannot be opened, by name. */
export async function withOfficeStore<T>(desk: Desk, work: (held: OfficeStore) => Promise<T>): Promise<T> {
  const into = desk.flags.one('into');
  if (into === undefined) return withLines(desk, desk.needed('store'), work);
  if (!isPostgres(into)) return withLines(desk, into, work);
  const { PgStore } = await import('./postgres/pg-store');
  const store = await PgStore.open(into).catch((error: unknown) => {
    throw desk.refuse(HUB_WORDS[desk.language].postgres, { why: messageOf(error) });
  });
  try {
    return await work({
      name: nameOf(into),
      store,
      counts: () => store.counts(),
      responses: round => store.responses(round),
      outcomes: round => store.outcomes(round),
    });
  } finally {
    await store.close();
  }
}

const messageOf = (error: unknown): string => {
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
};

/** Never the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

function withLines<T>(desk: Desk, path: string, work: (held: OfficeStore) => Promise<T>): Promise<T> {
  return withLock(path, desk.refuse(desk.texts.storeBusy, { path }), async () => {
    const store = await NdjsonStore.open(path);
    try {
      return await work({
        name: path,
        store,
        counts: () => countsOf(store),
        responses: round => responsesIn(store, round),
        outcomes: round => outcomesIn(store, round),
      });
    } finally {
      await store.close();
    }
  });
}

async function* responsesIn(store: NdjsonStore, round: string): AsyncGenerator<Response, void, void> {
  for await (const page of store.dossiers()) {
    for (const dossier of page) {
      const response = countedResponse(standingOf(dossier, store.decisionsAbout(dossier.id)));
      if (response?.round === round) yield response;
    }
  }
}

async function outcomesIn(store: NdjsonStore, round: string): Promise<OutcomeParcel[]> {
  const told: OutcomeParcel[] = [];
  for await (const page of store.dossiers())
    for (const { versions } of page)
      for (const { wave, content } of versions)
        if (wave === round && content?.kind === 'outcome') told.push(content.parcel);
  return told;
}

async function countsOf(store: NdjsonStore): Promise<{ dossiers: number; counted: number }> {
  let dossiers = 0;
  let counted = 0;
  for await (const page of store.dossiers()) {
    dossiers += page.length;
    for (const dossier of page)
      if (countedResponse(standingOf(dossier, store.decisionsAbout(dossier.id)))) counted += 1;
  }
  return { dossiers, counted };
}
