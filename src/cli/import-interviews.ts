import { createReadStream } from 'node:fs';
import { type AdmitOptions, admitBundle } from '../exchange/admit';
import type { AdmitReport } from '../exchange/admit-report';
import { communeFormsOf } from '../exchange/commune-forms';
import { bookWith } from '../exchange/forms-here';
import { makeKeyring } from '../exchange/keyring';
import { type PrivateKeys, signingSeed } from '../exchange/keys';
import { localOpener } from '../exchange/opener';
import { signReceipt } from '../exchange/receipt';
import { formsOf, type RoundFileBody, reviewersOf } from '../exchange/round-file';
import { Desk } from './exchange-common';
import { HUB_WORDS } from './hub-words';
import type { ImportDesk } from './import-desk';
import type { Io } from './io';
import { withOfficeStore } from './office-store';

const KNOWN = ['key', 'round', 'store', 'into', 'receipt', 'hub', 'creds'];

/** Is this command line about interviews (bundles or a hub) and not about a table? */
export const isAboutInterviews = (args: readonly string[]): boolean =>
  args.some(arg => /^--(into|hub|creds)(=|$)/.test(arg));

/** `papi import` of interviews: from bundles or from a hub, into PostgreSQL or a store of lines. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, KNOWN, ['json', 'follow']);
  const words = HUB_WORDS[desk.language];
  const fromHub = desk.flags.has('hub') || desk.flags.has('creds');
  if (!fromHub && desk.flags.rest.length === 0) throw desk.refuse(words.usage);
  const keys = await desk.keys();
  const rounds = await Promise.all(desk.flags.many('round').map(async path => (await desk.round(path)).body));
  if (rounds.length === 0) throw desk.refuse(words.noRound);
  const at = { desk, keys, rounds, admit: await admission(keys, rounds) };
  if (!fromHub) return importBundles(at);
  const { importFromHub } = await import('./import-hub');
  return importFromHub(at);
}

async function admission(
  keys: PrivateKeys,
  rounds: readonly RoundFileBody[],
): Promise<Pick<AdmitOptions, 'opener' | 'reviewers'>> {
  const book = bookWith(communeFormsOf(rounds.map(({ round }) => round)));
  return {
    opener: localOpener(await makeKeyring([keys.identity]), formsOf(rounds), book),
    reviewers: reviewersOf(rounds, keys.public),
  };
}

function importBundles({ desk, keys, admit }: ImportDesk): Promise<number> {
  const words = HUB_WORDS[desk.language];
  return withOfficeStore(desk, async ({ store, name, counts }) => {
    const reports: AdmitReport[] = [];
    for (const path of desk.flags.rest) {
      const source = createReadStream(path, { highWaterMark: 256 * 1024 });
      const report = await admitBundle(source, { ...admit, store });
      reports.push(report);
      if (!desk.flags.has('json')) desk.say(words.file, { path, end: endOf(desk, report), ...report.counts });
    }
    await writeReceipt(desk, keys, reports);
    const totals = await counts();
    if (desk.flags.has('json'))
      desk.io.out(JSON.stringify({ files: reports.map(asJson), store: totals }, null, 1));
    else desk.say(words.store, { path: name, ...totals });
    return reports.every(isClean) ? 0 : 1;
  });
}

const isClean = ({ end, problemCount, bundle }: AdmitReport): boolean =>
  end.kind === 'finished' && problemCount === 0 && bundle?.complete === true;

const asJson = ({ items, ...report }: AdmitReport) => ({ ...report, held: items.length });

const endOf = (desk: Desk, { end }: AdmitReport): string => {
  if (end.kind === 'finished') return desk.texts.finished;
  return end.kind === 'cancelled' ? desk.texts.cancelled : desk.reason(end.reason);
};

/** Signed only now: everything named in it is committed. */
async function writeReceipt(desk: Desk, keys: PrivateKeys, reports: readonly AdmitReport[]): Promise<void> {
  const path = desk.flags.one('receipt');
  const items = reports.flatMap(report => report.items);
  if (path === undefined || items.length === 0) return;
  const [wave = ''] = desk.flags.many('round').length === 1 ? [await waveOf(desk)] : [];
  const receipt = { wave, at: new Date().toISOString(), items, withdrawals: [] };
  await desk.io.writeText(path, signReceipt(receipt, signingSeed(keys)));
}

const waveOf = async (desk: Desk): Promise<string> => (await desk.round(desk.needed('round'))).body.round.id;
