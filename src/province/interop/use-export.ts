import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import { languageOf } from '../../../indicators/language';
import type { Extent } from '../../engine/interop/interview-variables';
import type { InteropT } from '../../exchange/tables/export-words';
import { slug } from '../../exchange/tables/export-words';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { writeJournal } from '../../storage/interop';
import { officialsOf } from '../../storage/officials';
import { saveFile } from '../../ui/exchange/save-file';
import { useProvince } from '../state/province-state';

export type ExportState =
  | { readonly kind: 'idle' | 'stopped' | 'failed' }
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'made'; readonly n: number; readonly file: string; readonly bytes: number };

interface Order {
  readonly extent: Extent;
  readonly excel: boolean;
  readonly workbook: boolean;
  readonly reason: string;
}

/** Makes the archive of the round in view and saves it. The reason for everything is logged before anything leaves. */
export function useExport() {
  const { t, i18n } = useTranslation('interop');
  const { chosen, work, officialYears } = useProvince();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = async ({ extent, excel, workbook, reason }: Order): Promise<void> => {
    if (!chosen.round) return;
    const { round, n } = chosen.round;
    const now = new Date();
    const db = database(dataset());
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'working', done: 0 });
    try {
      if (extent === 'everything') {
        const entry = { what: 'export-everything' as const, round: round.id, reason, interviews: n };
        await writeJournal(db, { id: ulid(now.getTime()), at: now.toISOString(), ...entry });
      }
      const official = await Promise.all(officialYears.slice(0, 1).map(({ year }) => officialsOf(db, year)));
      const { makeExport } = await import('./make-export');
      const archive = await makeExport({
        ...{ db, round, extent, excel, workbook, now },
        scores: work.scores,
        official: official.flat(),
        language: languageOf(i18n.language),
        t: t as unknown as InteropT,
        signal: controller.signal,
        onProgress: done => setState({ kind: 'working', done }),
      });
      if (archive === null) return setState({ kind: 'stopped' });
      const file = `soi-papi-${slug(round.id)}-${now.toISOString().slice(0, 10)}.zip`;
      saveFile(new File([archive], file, { type: 'application/zip' }));
      setState({ kind: 'made', n: work.scores?.n ?? n, file, bytes: archive.size });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return { state, start, stop: () => stop.current?.abort() };
}
