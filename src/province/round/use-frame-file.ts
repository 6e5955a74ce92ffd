import { useState } from 'react';
import { PROVINCES_34 } from '../../../indicators/provinces';
import { loadCommunes } from '../../../indicators/units';
import type { Frame } from '../../engine/sampling/frame-data';
import { findFrameLayout } from '../../engine/sampling/frame-headings';
import { type FramePreview, previewFrame } from '../../engine/sampling/frame-preview';
import { communeIndex, type KnownCommune } from '../../engine/sampling/known-communes';
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
      /** Communes of other provinces in the file: left out, because a round is of one province. */
      readonly others: number;
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
  const { frame, others } = inProvince(preview.frame, known, province);
  const { name } = file;
  const listed = known?.length ?? null;
  return { kind: 'read', name, sheet: read.sheet, preview: { ...preview, frame }, listed, others };
}

/** The province's communes first; those of the whole country too, because a frame may be of the whole country. */
async function communesKnown(province: string) {
  const codes = [province, ...PROVINCES_34.map(({ code }) => code).filter(code => code !== province)];
  const lists = await Promise.all(
    codes.map(async code => (await loadCommunes(code)).map(commune => ({ ...commune, province: code }))),
  );
  return lists.flat();
}

/** The part of a frame that lies in the province, and how many communes do not. Without a list all of it does. */
function inProvince(
  frame: Frame | null,
  known: readonly KnownCommune[] | null,
  province: string,
): { frame: Frame | null; others: number } {
  if (frame === null || known === null) return { frame, others: 0 };
  const own = new Set(known.filter(one => one.province === province).map(({ code }) => code));
  const communes = frame.communes.filter(({ code }) => own.has(code));
  return { frame: { ...frame, communes }, others: frame.communes.length - communes.length };
}
