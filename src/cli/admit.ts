import { createReadStream } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { countedResponse, standingOf } from '../engine/exchange/standing';
import { admitBundle } from '../exchange/admit';
import type { AdmitReport, ItemProblem } from '../exchange/admit-report';
import { communeFormsOf } from '../exchange/commune-forms';
import { bookWith } from '../exchange/forms-here';
import { makeKeyring } from '../exchange/keyring';
import { type PrivateKeys, signingSeed } from '../exchange/keys';
import type { KnowsForm } from '../exchange/open';
import { localOpener } from '../exchange/opener';
import { fingerprintWords } from '../exchange/public-keys';
import { signReceipt } from '../exchange/receipt';
import { formsOf, type RoundFileBody, reviewersOf } from '../exchange/round-file';
import { storeDigest } from '../exchange/store-digest';
import { Desk } from './exchange-common';
import { faultText, filled } from './exchange-texts';
import type { Io } from './io';
import { NdjsonStore } from './ndjson-store';
import { withLock } from './store-lock';

const KNOWN = ['key', 'out', 'round', 'receipt', 'responses'];

/**
 * `papi admit`: bundles into a store of lines. Exit code 0 when every file was read to its end and nothing was refused,
 * 1 when something was (named on stdout), 2 when the command itself could not run.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, KNOWN, ['json']);
  if (desk.flags.rest.length === 0) throw desk.refuse(desk.texts.usage.admit);
  const out = desk.needed('out');
  const keys = await desk.keys();
  const rounds = await Promise.all(desk.flags.many('round').map(async path => (await desk.round(path)).body));
  return withLock(out, desk.refuse(desk.texts.storeBusy, { path: out }), async () => {
    const store = await NdjsonStore.open(out);
    try {
      return await admitAll(desk, store, keys, rounds);
    } finally {
      await store.close();
    }
  });
}

async function admitAll(
  desk: Desk,
  store: NdjsonStore,
  keys: PrivateKeys,
  rounds: readonly RoundFileBody[],
): Promise<number> {
  const ring = await makeKeyring([keys.identity]);
  // Without a round file every questionnaire is taken: the one who runs this says so.
  const knows: KnowsForm = rounds.length > 0 ? formsOf(rounds) : () => true;
  const book = bookWith(communeFormsOf(rounds.map(({ round }) => round)));
  const options = {
    store,
    opener: localOpener(ring, knows, book),
    reviewers: reviewersOf(rounds, keys.public),
  };
  const reports: { path: string; report: AdmitReport }[] = [];
  for (const path of desk.flags.rest) {
    const report = await admitBundle(createReadStream(path, { highWaterMark: 256 * 1024 }), options);
    reports.push({ path, report });
    if (!desk.flags.has('json')) desk.io.out(reportText(desk, path, report));
  }
  await writeReceipt(desk, store, keys, reports);
  const totals = await summed(desk, store);
  if (desk.flags.has('json'))
    desk.io.out(JSON.stringify({ files: reports.map(asJson), store: totals }, null, 1));
  else desk.say(desk.texts.store, { path: desk.needed('out'), ...totals });
  return reports.every(({ report }) => isClean(report)) ? 0 : 1;
}

const isClean = ({ end, problemCount, bundle }: AdmitReport): boolean =>
  end.kind === 'finished' && problemCount === 0 && bundle?.complete === true;

const asJson = ({ path, report: { items, ...report } }: { path: string; report: AdmitReport }) => ({
  path,
  ...report,
  held: items.length,
});

function reportText(desk: Desk, path: string, report: AdmitReport): string {
  const { texts } = desk;
  const { end, bundle, counts } = report;
  const said =
    end.kind === 'finished'
      ? texts.finished
      : end.kind === 'cancelled'
        ? texts.cancelled
        : desk.reason(end.reason);
  const lines = [
    filled(texts.file, { path, end: said, ...counts }),
    ...report.problems.map(each => problemText(desk, each)),
  ];
  if (bundle && bundle.missing.length > 0) {
    lines.push(
      filled(texts.missing, { n: bundle.missing.length, ids: bundle.missing.slice(0, 20).join(' ') }),
    );
  } else if (bundle && bundle.complete !== true) lines.push(texts.incomplete);
  return lines.join('\n');
}

function problemText(desk: Desk, { line, id, reason, keyFp, faults = [] }: ItemProblem): string {
  const { texts } = desk;
  const key = keyFp ? filled(texts.ofKey, { words: fingerprintWords(keyFp).join(' ') }) : '';
  const said = filled(texts.problem, { line, id: id ? ` (${id})` : '', reason: desk.reason(reason), key });
  return [said, ...faults.map(fault => `    ${faultText(desk.language, fault)}`)].join('\n');
}

/** Signed only now: everything named in it is on the disk. */
async function writeReceipt(
  desk: Desk,
  store: NdjsonStore,
  keys: PrivateKeys,
  reports: readonly { readonly report: AdmitReport }[],
): Promise<void> {
  const path = desk.flags.one('receipt');
  const items = reports.flatMap(({ report }) => report.items);
  if (path === undefined || items.length === 0) return;
  const [wave = ''] = await wavesOf(store);
  const withdrawals = store.withdrawals().map(({ line }) => line);
  const receipt = { wave, at: new Date().toISOString(), items, withdrawals };
  await desk.io.writeText(path, signReceipt(receipt, signingSeed(keys)));
}

async function wavesOf(store: NdjsonStore): Promise<Set<string>> {
  const waves = new Set<string>();
  for await (const page of store.dossiers()) {
    for (const { versions } of page) for (const { wave } of versions) waves.add(wave);
  }
  return waves;
}

async function summed(
  desk: Desk,
  store: NdjsonStore,
): Promise<{ dossiers: number; counted: number; digest: string }> {
  const out = desk.flags.one('responses');
  if (out !== undefined) await writeFile(out, '');
  let dossiers = 0;
  let counted = 0;
  for await (const page of store.dossiers()) {
    dossiers += page.length;
    const lines = page.flatMap(dossier => {
      const response = countedResponse(standingOf(dossier, store.decisionsAbout(dossier.id)));
      return response ? [`${JSON.stringify(response)}\n`] : [];
    });
    counted += lines.length;
    if (out !== undefined) await appendFile(out, lines.join(''));
  }
  return { dossiers, counted, digest: await storeDigest(store) };
}
