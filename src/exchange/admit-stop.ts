import type { AdmitEnd, StopReason } from './admit-report';

/** Stops the work with a reason a person can act on. */
export class Stop extends Error {
  override readonly name = 'Stop';
  constructor(readonly end: AdmitEnd) {
    super(end.kind);
  }
}

export const later = (reason: StopReason): Stop => new Stop({ kind: 'later', reason });
