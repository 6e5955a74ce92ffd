import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexTree } from '../../../scoring/index-tree';
import { emptyTally, type Tally } from '../../../scoring/tally';
import { addObservation, removeObservation } from '../../../scoring/tally-update';
import { type Batch, type Changes, EMPTY_BATCH } from '../../../src/engine/exchange/batch';
import { decide } from '../../../src/engine/exchange/decide';
import { MemoryStore } from '../../../src/engine/exchange/memory-store';
import { admitBundle } from '../../../src/exchange/admit';
import { makeBundles } from '../../../src/exchange/bundle';
import { canonicalJson } from '../../../src/exchange/canonical';
import { readDecision, signDecision } from '../../../src/exchange/decision';
import type { Envelope } from '../../../src/exchange/envelope';
import { signingSeed } from '../../../src/exchange/keys';
import type { Opening } from '../../../src/exchange/open';
import { sealDraft, sealInterview } from '../../../src/exchange/seal';
import { storeDigest } from '../../../src/exchange/store-digest';
import { tallyWire } from '../../../src/exchange/tally-wire';
import { readWithdrawal, signWithdrawal } from '../../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../../src/exchange/withdrawal-code';
import {
  chunksOf,
  FORM_NAME,
  makeOffice,
  type Office,
  responseOf,
  ulidOf,
} from '../../fixtures/exchange/office';

const SEED = 20261102;
const IDS = ['1.1', '1.2', '2.1'];
const goalposts = { worst: 0, best: 4 };
const TREE: IndexTree = {
  dimensions: [
    {
      id: 'D1',
      subDimensions: [{ id: '1.1', indicators: IDS.map(id => ({ id, goalposts })) }],
    },
  ],
};

type Fact = { readonly batch: Batch; readonly text: (pile: Pile) => void };
interface Pile {
  envelopes: Envelope[];
  withdrawals: string[];
  decisions: string[];
}

let office: Office;
let facts: Fact[];
const openings = new Map<string, Opening>();

/** Interviews, one in two versions, one withdrawn, a draft, an unknown form, a foreign key, decisions that disagree. */
beforeAll(async () => {
  office = await makeOffice();
  const stranger = await makeOffice();
  const slips = [makeWithdrawalCode(), makeWithdrawalCode()] as const;
  const unknown = { ...office.round, forms: [{ form: FORM_NAME, formSha: 'b'.repeat(64) }] };
  const seal = (n: number, change = {}, withdrawKey: string | null = null, round = office.round) =>
    sealInterview(responseOf(n, { weight: 1 + n / 10, ...change }), round, { vol: 'v', withdrawKey });
  const other = await seal(2, { answers: { q0: 4 } });
  const envelopes = await Promise.all([
    seal(1),
    seal(2),
    other,
    seal(3, {}, slips[0].key),
    seal(4, {}, slips[1].key),
    seal(4, { answers: { q1: 1 } }, slips[0].key),
    seal(5, {}, null, unknown),
    seal(6, {}, null, stranger.round),
    seal(7),
    sealDraft({ id: ulidOf(99), of: ulidOf(8), unit: '22363', record: {} }, office.round, {
      vol: 'v',
      withdrawKey: slips[1].key,
    }),
  ]);
  const opened = await office.opener(envelopes);
  for (const [at, { sha }] of envelopes.entries()) openings.set(sha, opened[at]!);
  const seed = signingSeed(office.made.keys);
  const decisions = [
    signDecision({ about: ulidOf(2), seq: 1, verdict: 'keep-version', sha: other.sha }, seed),
    signDecision({ about: ulidOf(7), seq: 2, verdict: 'excluded' }, seed),
    signDecision({ about: ulidOf(7), seq: 3, verdict: 'accepted', note: 'đã gọi lại' }, seed),
    signDecision({ about: ulidOf(1), seq: 4, verdict: 'excluded' }, seed),
  ];
  const wishes = [signWithdrawal(slips[0].code, 'asked')!, signWithdrawal(slips[1].code, 'other')!];
  const twice = signWithdrawal(slips[0].code, 'no-consent')!;
  facts = [
    ...envelopes.map((envelope, at) => ({
      batch: batchOf(opened[at]!),
      text: (pile: Pile) => void pile.envelopes.push(envelope),
    })),
    ...[...wishes, twice].map(({ line }) => ({
      batch: { ...EMPTY_BATCH, withdrawals: [mustBe(readWithdrawal(line))] },
      text: (pile: Pile) => void pile.withdrawals.push(line),
    })),
    ...decisions.map(line => ({
      batch: { ...EMPTY_BATCH, decisions: [mustBe(readDecision(line, office.reviewers))] },
      text: (pile: Pile) => void pile.decisions.push(line),
    })),
  ];
});

function batchOf(opening: Opening): Batch {
  if (opening.kind === 'opened') return { ...EMPTY_BATCH, versions: [opening.arrival] };
  if (opening.kind === 'sealed') return { ...EMPTY_BATCH, unopened: [opening.unopened] };
  throw new Error(opening.reason);
}

function mustBe<T>(outcome: { ok: true; value: T } | { ok: false; problem: string }): T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

const joined = (batches: readonly Batch[]): Batch => ({
  versions: batches.flatMap(({ versions }) => versions),
  unopened: batches.flatMap(({ unopened }) => unopened),
  withdrawals: batches.flatMap(({ withdrawals }) => withdrawals),
  decisions: batches.flatMap(({ decisions }) => decisions),
});

/** Sums kept along with the admissions, interview by interview. */
class Sums {
  readonly tally: Tally = emptyTally(IDS, { weightUnit: 0.0001 });
  apply({ counted, uncounted }: Changes): void {
    for (const { response } of uncounted) removeObservation(TREE, this.tally, seen(response));
    for (const { response } of counted) addObservation(TREE, this.tally, seen(response));
  }
  text(): string {
    const { psus: _drawn, blocks, ...rest } = tallyWire(this.tally);
    const named = blocks.map(block => ({ ...block, psu: _drawn[block.psu]?.id ?? '' }));
    return canonicalJson({ ...rest, blocks: named });
  }
}

const seen = (response: ReturnType<typeof responseOf>) => ({
  psu: { id: response.place.village, stratum: 'all' },
  cell: response.language,
  weight: response.weight,
  answers: Uint8Array.from(IDS, (_, at) => {
    const answer = response.answers[`q${at}`];
    return typeof answer === 'number' ? answer : 255;
  }),
});

/** Every fact at least once, some more often, in any order, cut anywhere. */
const journeys = fc
  .record({
    repeats: fc.array(fc.nat({ max: 16 }), { maxLength: 12 }),
    order: fc.array(fc.nat(), { minLength: 29, maxLength: 29 }),
    cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 29, maxLength: 29 }),
  })
  .map(({ repeats, order, cuts }) => {
    const sent = [...Array.from({ length: 17 }, (_, at) => at), ...repeats]
      .map((fact, at) => ({ fact, key: order[at] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ fact }) => fact);
    const parts: number[][] = [];
    for (let at = 0; at < sent.length; at += parts.at(-1)?.length ?? 1) {
      parts.push(sent.slice(at, at + (cuts[parts.length] ?? 1)));
    }
    return parts;
  });

const inOneGo = async (): Promise<{ digest: string; sums: string }> => {
  const store = new MemoryStore();
  const sums = new Sums();
  sums.apply(await store.commit(joined(facts.map(({ batch }) => batch)), decide));
  return { digest: await storeDigest(store), sums: sums.text() };
};

const THROUGH_TEXT = process.env.SOI_PAPI_LONG === '1' ? 10_000 : 150;

describe('any order, repetition and split', () => {
  it('gives the same store digest and the same sums, bit for bit (10,000 journeys)', async () => {
    const whole = await inOneGo();
    expect(facts).toHaveLength(17);
    await fc.assert(
      fc.asyncProperty(journeys, async parts => {
        const store = new MemoryStore();
        const sums = new Sums();
        for (const part of parts) {
          sums.apply(await store.commit(joined(part.map(at => facts[at]!.batch)), decide));
        }
        expect(await storeDigest(store)).toBe(whole.digest);
        expect(sums.text()).toBe(whole.sums);
      }),
      { seed: SEED, numRuns: 10_000 },
    );
  });

  it('is not trivially the same: one fact less is another store', async () => {
    const whole = await inOneGo();
    const digests = await Promise.all(
      facts.map(async left => {
        const store = new MemoryStore();
        await store.commit(joined(facts.filter(fact => fact !== left).map(({ batch }) => batch)), decide);
        return storeDigest(store);
      }),
    );
    // The second wish of the same code changes nothing: the one whose text comes first stands.
    expect(digests.filter(digest => digest === whole.digest)).toHaveLength(1);
  });

  it(`holds through real bundle files, sealed text to store (${THROUGH_TEXT} journeys)`, {
    timeout: 180_000 + THROUGH_TEXT * 150,
  }, async () => {
    const whole = await inOneGo();
    const opener = async (envelopes: readonly Envelope[]) => envelopes.map(({ sha }) => openings.get(sha)!);
    await fc.assert(
      fc.asyncProperty(journeys, fc.integer({ min: 1, max: 40 }), async (parts, batchSize) => {
        const store = new MemoryStore();
        const sums = new Sums();
        for (const part of parts) {
          const pile: Pile = { envelopes: [], withdrawals: [], decisions: [] };
          for (const at of part) facts[at]!.text(pile);
          const [file] = makeBundles(pile, { made: '2026-11-02T10:00:00+07:00', from: 'v' });
          const report = await admitBundle(chunksOf(file!.text, 500), {
            store,
            opener,
            reviewers: office.reviewers,
            batchSize,
            onChanges: changes => sums.apply(changes),
          });
          expect(report.end.kind).toBe('finished');
          expect(report.bundle?.complete).toBe(true);
        }
        expect(await storeDigest(store)).toBe(whole.digest);
        expect(sums.text()).toBe(whole.sums);
      }),
      { seed: SEED, numRuns: THROUGH_TEXT },
    );
  });
});
