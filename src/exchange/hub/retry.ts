/** The ceiling of the first wait, doubled after every failure, and the longest there is. Milliseconds. */
export const FIRST_WAIT = 2_000;
export const LONGEST_WAIT = 15 * 60_000;
/** An envelope the hub holds and no receipt has come for is sent again after this: free, for it changes nothing. */
export const ASK_AGAIN = 24 * 3_600_000;

/** How often a phone asks what respondents have taken back at the province. */
export const ASK_TAKEN_BACK = 6 * 3_600_000;

/** Milliseconds until a phone asks again; `asked`: when it last did. A clock that was set back does not make it wait. */
export function untilAsked(asked: number | null, now: number): number {
  if (asked === null || asked > now) return 0;
  return Math.max(0, asked + ASK_TAKEN_BACK - now);
}

/**
 * How long to wait after so many failures in a row (1 = the first): anything from 0 to a ceiling of 2 s that doubles up
 * to 15 minutes ("full jitter"), so that hundreds of phones that lost one hub do not come back in one moment.
 * `random` gives 0 <= x < 1.
 */
export function waitAfter(failures: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, Math.min(failures, 40) - 1));
  return Math.round(random() * ceiling);
}

/** How sending one envelope, or one wish to withdraw, to a hub stands. Times in milliseconds of this device's clock. */
export interface HubTrack {
  readonly failures: number;
  readonly nextAt: number;
  /** When the hub last said that it holds it; null: never. Only a signed receipt closes an envelope. */
  readonly heldAt: number | null;
  /**
   * The hub said "already there" and nothing else yet. A leader cut off from its followers says so of what it could not
   * store (decision 141): asked once more when it cannot be that leader any longer.
   */
  readonly doubted?: boolean;
  /** Why this hub will never take it; it goes by bundle. */
  readonly refused: string | null;
}

export const NEW_TRACK: HubTrack = { failures: 0, nextAt: 0, heldAt: null, refused: null };

export type SendAnswer =
  | { readonly kind: 'stored' | 'duplicate' | 'later' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The track after an answer. Nothing here ever says "delivered": that is a receipt's word. */
export function afterAnswer(
  track: HubTrack,
  answer: SendAnswer,
  now: number,
  random: () => number,
): HubTrack {
  switch (answer.kind) {
    case 'stored':
      return { failures: 0, nextAt: 0, heldAt: now, refused: null };
    case 'duplicate':
      return { failures: 0, nextAt: 0, heldAt: now, doubted: track.heldAt === null, refused: null };
    case 'refused':
      return { ...track, refused: answer.reason };
    case 'later': {
      const failures = track.failures + 1;
      return { ...track, failures, nextAt: now + waitAfter(failures, random) };
    }
    default:
      return answer satisfies never;
  }
}

/** The hub holds it for sure: it said "stored", or "already there" on two questions with the longest wait between them. */
export const isSurelyHeld = ({ heldAt, doubted = false }: HubTrack): boolean => heldAt !== null && !doubted;

/** Back online, or a person taps "send now": nobody waits any longer. */
export const afterReset = (track: HubTrack): HubTrack => ({ ...track, failures: 0, nextAt: 0 });

/** Is it time to send? A clock that was set back never makes an envelope wait longer than the longest wait. */
export function isDue(track: HubTrack, now: number): boolean {
  const { nextAt, heldAt, refused } = track;
  if (refused !== null) return false;
  if (heldAt !== null && Math.abs(now - heldAt) < askAgainAfter(track)) return false;
  return now >= nextAt || nextAt - now > LONGEST_WAIT;
}

const askAgainAfter = ({ doubted }: HubTrack): number => (doubted ? LONGEST_WAIT : ASK_AGAIN);

/** Milliseconds until one of them is due; null where none will ever be by itself. */
export function untilDue(tracks: readonly HubTrack[], now: number): number | null {
  const waits = tracks
    .filter(({ refused }) => refused === null)
    .map(track => {
      if (isDue(track, now)) return 0;
      const held = track.heldAt === null ? 0 : track.heldAt + askAgainAfter(track);
      return Math.max(track.nextAt, held) - now;
    });
  return waits.length === 0 ? null : Math.max(0, Math.min(...waits));
}
