import { useState } from 'react';
import { PROVINCES_34 } from '../../../indicators/provinces';
import { loadCommunes } from '../../../indicators/units';
import { findFrameLayout } from '../../engine/sampling/frame-headings';
import { type FramePreview, previewFrame } from '../../engine/sampling/frame-preview';
import { communeIndex } from '../../engine/sampling/known-communes';
import { type FileProblem, readOfficialFile } from '../../exchange/official-file';
import { isMerged } from './first-draft';

export type FrameReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly problem: FileProblem }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly sheet: string | null;
      readonly preview: FramePreview;
      /** Communes it was held against; null for rounds before the list is in force. */
      readonly listed: number | null;
    };

/** Reads a chosen file for a round of `year` in `province`; nothing is stored by it. */
export function useFrameFile(province: string, year: number) {
  const [reading, setReading] = useState<FrameReading>({ kind: 'none' });
  const open = async (file: File) => {
    setReading({ kind: 'reading', name: file.name });
    setReading(await readFrame(file, province, year));
  };
  return { reading, open, clear: () => setReading({ kind: 'none' }) };
}

async function readFrame(file: File, province: string, year: number): Promise<FrameReading> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readOfficialFile(bytes, table => findFrameLayout(table) !== null);
  if (!read.ok) return { kind: 'unread', name: file.name, problem: read.problem };
  const known = isMerged(year) ? await communesKnown(province) : null;
  const preview = previewFrame(read.table, known && communeIndex(known));
  return { kind: 'read', name: file.name, sheet: read.sheet, preview, listed: known?.length ?? null };
}

/** The province's communes first; those of the whole country too, because a frame may be of the whole country. */
async function communesKnown(province: string) {
  const codes = [province, ...PROVINCES_34.map(({ code }) => code).filter(code => code !== province)];
  const lists = await Promise.all(
    codes.map(async code => (await loadCommunes(code)).map(commune => ({ ...commune, province: code }))),
  );
  return lists.flat();
}
