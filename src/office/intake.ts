import { ulid } from 'ulid';
import { type AdmitOptions, admitBundle } from '../exchange/admit';
import type { AdmitEnd, AdmitReport } from '../exchange/admit-report';
import { communeFormsOf } from '../exchange/commune-forms';
import { bytesOfFile } from '../exchange/file-bytes';
import { type NamedKind, namedKind } from '../exchange/file-kind';
import type { OpenPool } from '../exchange/open-pool';
import { browserPool } from '../exchange/open-worker';
import type { ReceiptItem } from '../exchange/receipt';
import { type RoundFileBody, reviewersOf } from '../exchange/round-file';
import { forgetExpiredContacts } from '../storage/contacts';
import type { SoiPapiDatabase } from '../storage/database';
import { admissionStore } from '../storage/exchange';
import { keepIntake } from '../storage/office';
import type { IntakeRecord } from '../storage/office-records';
import { roundFiles } from '../storage/round-files';
import { type OpenKeys, usedKeys } from './open-keys';

export interface IntakeProgress {
  readonly file: string;
  readonly at: number;
  readonly of: number;
  /** 0-1 of all bytes. */
  readonly share: number;
  readonly taken: number;
}

/** One file's fate. `foreign`: interviews of rounds this office has published no file of. */
export interface FileResult {
  readonly record: IntakeRecord;
  readonly end: AdmitEnd;
  readonly complete: boolean | null;
  /** Which other file of ours it is, where it is one. */
  readonly other: NamedKind | null;
}

export interface IntakeResult {
  readonly files: readonly FileResult[];
  readonly items: readonly ReceiptItem[];
  /** Interviews now here that belong to rounds without a round file, by round. */
  readonly foreign: ReadonlyMap<string, number>;
  readonly stopped: boolean;
}

/**
 * Admits files one after the other, in any order, whatever they are called. What was stored before "stop", a crash or a
 * full disk stays whole; the same file again repeats harmlessly.
 */
export async function takeIn(
  db: SoiPapiDatabase,
  files: readonly File[],
  open: OpenKeys,
  watch: { readonly signal: AbortSignal; readonly onProgress: (progress: IntakeProgress) => void },
): Promise<IntakeResult> {
  const rounds = (await roundFiles(db)).map(({ body }) => body);
  const pool = poolFor(open, rounds);
  const total = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  const known = new Set(rounds.map(({ round }) => round.id));
  const foreign = new Map<string, number>();
  const results: FileResult[] = [];
  const items: ReceiptItem[] = [];
  let before = 0;
  try {
    for (const [at, file] of files.entries()) {
      usedKeys();
      const report = await admitBundle(bytesOfFile(file), {
        store: admissionStore(db),
        opener: pool.open,
        reviewers: reviewersOf(rounds, provinceOf(rounds, open)),
        signal: watch.signal,
        onProgress: ({ bytes, taken }) =>
          watch.onProgress({ file: file.name, at, of: files.length, share: (before + bytes) / total, taken }),
        onChanges: ({ counted }) => {
          for (const { response } of counted)
            if (!known.has(response.round))
              foreign.set(response.round, (foreign.get(response.round) ?? 0) + 1);
        },
      } satisfies AdmitOptions);
      before += file.size;
      const record = recordOf(file.name, report);
      if (report.end.kind !== 'refused') await keepIntake(db, record).catch(() => undefined);
      results.push({
        record,
        end: report.end,
        complete: report.bundle?.complete ?? null,
        other: await otherKind(file, report.end),
      });
      items.push(...report.items);
      if (report.end.kind === 'cancelled' || report.end.kind === 'later') break;
    }
  } finally {
    pool.close();
  }
  await forgetExpiredContacts(db, new Date().toLocaleDateString('sv')).catch(() => 0);
  return { files: results, items, foreign, stopped: watch.signal.aborted };
}

/** A supervisor's laptop believes the province that signed its rounds; the province believes itself. */
export const provinceOf = (rounds: readonly RoundFileBody[], { keys }: OpenKeys) =>
  keys.public.office.includes('/') ? (rounds[0]?.keys ?? keys.public) : keys.public;

/** Workers that open envelopes with these keys. Close it. */
export function poolFor({ keys, former }: OpenKeys, rounds: readonly RoundFileBody[]): OpenPool {
  const forms = rounds.flatMap(body => body.forms.map(({ form, formSha }) => [form, formSha] as const));
  const worker = () => new Worker(new URL('../exchange/open.worker.ts', import.meta.url), { type: 'module' });
  return browserPool(
    worker,
    {
      identities: [keys.identity, ...former],
      forms,
      defined: communeFormsOf(rounds.map(({ round }) => round)),
    },
    navigator.hardwareConcurrency,
  );
}

async function otherKind(file: File, end: AdmitEnd): Promise<NamedKind | null> {
  const isOther = end.kind === 'refused' && end.reason === 'other-kind';
  return isOther ? namedKind(await file.slice(0, 200).text()) : null;
}

function recordOf(file: string, { counts, bundle, problems }: AdmitReport): IntakeRecord {
  return {
    id: ulid(),
    at: new Date().toISOString(),
    file,
    from: bundle?.head?.from ?? null,
    ...counts,
    missing: bundle?.missing.length ?? 0,
    problems: problems.slice(0, 50),
  };
}
