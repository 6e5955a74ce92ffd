import type { Frame } from '../engine/sampling/frame-data';

/** A frame of villages as imported: whole, because a draw must be repeatable from it. `sha` of its canonical text. */
export interface FrameRecord {
  id: string;
  name: string;
  sha: string;
  frame: Frame;
  communes: number;
  villages: number;
  importedAt: string;
}

/** What a list of frames shows, without the fifty thousand villages. */
export type FrameSummary = Omit<FrameRecord, 'frame'>;
