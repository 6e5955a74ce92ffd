import { type Alike, alikeness, type Likeness } from './alike';
import { type Features, type Pace, paces } from './features';
import { above, median, type Usual, usualOf } from './robust';

/** What may be asked about an interview, strongest first. A flag is a question to talk over, never a finding. */
export const FLAG_KINDS = [
  'duplicate',
  'overlap',
  'fast',
  'same-answers',
  'selection',
  'hurried',
  'no-pause',
  'topics-closed',
  'own-village',
  'early-replacement',
  'many-unknown',
  'odd-hours',
  'official-present',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/**
 * `value`: what was seen, in the unit of the kind (share 0-1, minutes, hour of the day). `other`: the interview it
 * overlaps, resembles or follows; `colleague`: where that one is somebody else's. `reason`: what the interviewer wrote.
 */
export interface Flag {
  readonly kind: FlagKind;
  readonly value: number;
  readonly other?: string;
  readonly colleague?: true;
  readonly reason?: string;
}

/** How much each flag asks for a look; their sum ranks interviews. Ours, see docs/decisions/080. */
export const FLAG_WEIGHTS: Readonly<Record<FlagKind, number>> = {
  duplicate: 5,
  overlap: 4,
  fast: 4,
  'same-answers': 3,
  selection: 3,
  hurried: 2,
  'no-pause': 2,
  'topics-closed': 2,
  'own-village': 2,
  'early-replacement': 2,
  'many-unknown': 2,
  'odd-hours': 2,
  'official-present': 2,
};

/**
 * Those that tell of answers nobody gave. The others tell of rules not kept, and are written down openly by people;
 * don't knows tell of a question badly asked or of people who do not know: nobody invents them.
 */
export const SUSPECT: ReadonlySet<FlagKind> = new Set([
  'duplicate',
  'overlap',
  'fast',
  'same-answers',
  'hurried',
  'no-pause',
  'topics-closed',
  'odd-hours',
]);

/** Thresholds, set before any round is seen. Robust distances in usual spreads; see docs/decisions/080. */
export const LIMITS = {
  fast: { spreads: 3, share: 0.6 },
  /** One person asked, one pace: from some page on the rest took at most so much of what was usual until then. */
  hurried: { spreads: 3, share: 0.6 },
  duplicate: { spreads: 4.5, always: 0.92 },
  same: { spreads: 4, atLeast: 0.85 },
  /** Against the round and against the place; `always`: where no place explains it any more. */
  unknown: { spreads: 4, atLeast: 0.15, always: 0.4 },
  closed: { spreads: 2, atLeast: 0.9 },
  /** Good-bye, the way, the next gate, who is chosen there: not in less. */
  pauseMinutes: 3,
  hours: { from: 6, to: 21 },
  overlapMinutes: 2,
} as const;

const LEAST = { pace: 0.1, hurried: 0.05, match: 0.02, sameness: 0.02, unknown: 0.015, closed: 0.04 };

/** A round as it usually is: what the flags are held against. */
export interface UsualRound {
  readonly minutes: Usual;
  readonly pace: Usual;
  readonly hurried: Usual;
  /** By how much the likest other interview is more like than the others are. */
  readonly ahead: Usual;
  readonly sameness: Usual;
  readonly unknown: Usual;
  readonly closed: Usual;
}

export interface Examined {
  readonly flags: ReadonlyMap<string, readonly Flag[]>;
  readonly usual: UsualRound;
  readonly pace: ReadonlyMap<string, Pace>;
  readonly likeness: ReadonlyMap<string, Likeness>;
  readonly pairs: Alike['pairs'];
}

export const scoreOf = (flags: readonly Flag[]): number =>
  flags.reduce((sum, { kind }) => sum + FLAG_WEIGHTS[kind], 0);

/** Interviews by interviewer, in order of start; those without one are left out. */
export function byInterviewer(features: readonly Features[]): Map<string, Features[]> {
  const groups = new Map<string, Features[]>();
  for (const one of features.toSorted((a, b) => a.start - b.start)) {
    if (one.interviewer === null) continue;
    const own = groups.get(one.interviewer);
    if (own) own.push(one);
    else groups.set(one.interviewer, [one]);
  }
  return groups;
}

/** Flags of every interview of a round, those with none included. */
export function examine(features: readonly Features[]): Examined {
  const people = byInterviewer(features);
  const pace = paces(features);
  const { likeness, pairs } = alikeness(people);
  const ahead = aheadOf(likeness);
  const known = (values: readonly number[]) => values.filter(value => !Number.isNaN(value));
  const usual: UsualRound = {
    minutes: usualOf(
      features.filter(one => one.timed).map(one => one.minutes),
      1,
    ),
    pace: usualOf(
      [...pace.values()].map(({ all }) => all),
      LEAST.pace,
    ),
    hurried: usualOf(known([...pace.values()].map(({ hurried }) => hurried)), LEAST.hurried),
    ahead: usualOf([...ahead.values()], LEAST.match),
    sameness: usualOf(known(features.map(one => one.sameness)), LEAST.sameness),
    unknown: usualOf(
      features.map(one => one.unknown),
      LEAST.unknown,
    ),
    closed: usualOf(known(features.map(one => one.closed)), LEAST.closed),
  };
  const inTurn = inTurnOf(people.values());
  const ground = groundsOf(features);
  const flags = new Map<string, Flag[]>();
  for (const one of features) {
    const seen: Seen = {
      pace: pace.get(one.id),
      likeness: likeness.get(one.id),
      ahead: ahead.get(one.id) ?? Number.NaN,
      ground: ground.get(one.id) ?? Number.NaN,
      inTurn: inTurn.get(one.id),
    };
    flags.set(
      one.id,
      [...ofAnswers(one, seen, usual), ...ofTimes(one, seen, usual), ...ofField(one)].sort(strongest),
    );
  }
  return { flags, usual, pace, likeness, pairs };
}

const strongest = (a: Flag, b: Flag): number => FLAG_WEIGHTS[b.kind] - FLAG_WEIGHTS[a.kind];

interface Seen {
  readonly pace: Pace | undefined;
  readonly likeness: Likeness | undefined;
  readonly ahead: number;
  /** Don't knows usual where it was held and with who held it, 0-1. */
  readonly ground: number;
  readonly inTurn: Flag | undefined;
}

/**
 * By how much the likest is more like than what is usual with that person. People of a place resemble each other, here
 * more, there less; a copy resembles one of them more than that. With few interviews the round's usual stands in.
 */
function aheadOf(likeness: ReadonlyMap<string, Likeness>): Map<string, number> {
  const known = [...likeness.values()].map(({ usual }) => usual).filter(usual => !Number.isNaN(usual));
  const middle = median(known);
  return new Map(
    [...likeness].map(([id, { most, usual }]) => [id, most - (Number.isNaN(usual) ? middle : usual)]),
  );
}

/** The larger of two middles of don't knows: of the village, and of the interviewer. */
function groundsOf(features: readonly Features[]): Map<string, number> {
  const by = (key: (one: Features) => string | null) => {
    const shares = new Map<string | null, number[]>();
    for (const one of features) {
      const list = shares.get(key(one));
      if (list) list.push(one.unknown);
      else shares.set(key(one), [one.unknown]);
    }
    return new Map([...shares].map(([name, values]) => [name, median(values)]));
  };
  const [villages, people] = [by(({ village }) => village), by(({ interviewer }) => interviewer)];
  return new Map(
    features.map(one => {
      const own = one.interviewer === null ? 0 : (people.get(one.interviewer) ?? 0);
      return [one.id, Math.max(villages.get(one.village) ?? 0, own)];
    }),
  );
}

function ofAnswers(one: Features, { likeness, ahead, ground }: Seen, usual: UsualRound): Flag[] {
  const flags: Flag[] = [];
  const { duplicate, same, unknown, closed } = LIMITS;
  if (likeness) {
    const { most, other, whose } = likeness;
    if (most >= duplicate.always || above(ahead, usual.ahead) >= duplicate.spreads)
      flags.push({
        kind: 'duplicate',
        value: most,
        other,
        ...(whose === 'colleague' && { colleague: true }),
      });
  }
  if (one.sameness >= same.atLeast && above(one.sameness, usual.sameness) >= same.spreads)
    flags.push({ kind: 'same-answers', value: one.sameness });
  if (one.closed >= closed.atLeast && above(one.closed, usual.closed) >= closed.spreads)
    flags.push({ kind: 'topics-closed', value: one.closed });
  const here = { middle: Math.max(ground, usual.unknown.middle), spread: usual.unknown.spread };
  if (
    one.unknown >= unknown.always ||
    (one.unknown >= unknown.atLeast && above(one.unknown, here) >= unknown.spreads)
  )
    flags.push({ kind: 'many-unknown', value: one.unknown });
  return flags;
}

function ofTimes(one: Features, { pace, inTurn }: Seen, usual: UsualRound): Flag[] {
  const flags: Flag[] = inTurn ? [inTurn] : [];
  if (!one.timed) return flags;
  const { fast, hurried, hours } = LIMITS;
  const slowest = usual.pace.middle + Math.log(fast.share);
  if (pace && pace.all <= slowest && above(pace.all, usual.pace) <= -fast.spreads)
    flags.push({ kind: 'fast', value: one.minutes });
  if (
    pace &&
    pace.hurried >= -Math.log(hurried.share) &&
    above(pace.hurried, usual.hurried) >= hurried.spreads
  )
    flags.push({ kind: 'hurried', value: Math.exp(pace.hurried) });
  if (one.hour < hours.from || one.hour >= hours.to) flags.push({ kind: 'odd-hours', value: one.hour });
  return flags;
}

/** What the interviewer wrote down: rules of the round that were not kept, with the reason given. */
function ofField({ response: { field } }: Features): Flag[] {
  if (!field) return [];
  const { respondent, household, privacy, ownVillage } = field;
  const flags: Flag[] = [];
  const because = (reason: string | null | undefined) => (reason ? { reason } : {});
  if (respondent?.departed) flags.push({ kind: 'selection', value: 1, ...because(respondent.reason) });
  if (household?.early !== undefined)
    flags.push({ kind: 'early-replacement', value: 1, ...because(household.early) });
  if (privacy === 'official') flags.push({ kind: 'official-present', value: 1 });
  if (ownVillage !== null) flags.push({ kind: 'own-village', value: 1, ...because(ownVillage) });
  return flags;
}

/**
 * Two interviews of one person at the same time, by more than a clock's slip: both are flagged, value: minutes in common.
 * One begun as soon as another household's had ended: the later is flagged, value: minutes between.
 */
function inTurnOf(groups: Iterable<readonly Features[]>): Map<string, Flag> {
  const found = new Map<string, Flag>();
  for (const own of groups) {
    const timed = own.filter(one => one.timed);
    let latest = timed[0];
    for (const one of timed.slice(1)) {
      if (latest) markTurn(found, latest, one);
      if (!latest || one.end > latest.end) latest = one;
    }
  }
  return found;
}

function markTurn(found: Map<string, Flag>, earlier: Features, later: Features): void {
  const pause = (later.start - earlier.end) / 60_000;
  const common = (Math.min(earlier.end, later.end) - later.start) / 60_000;
  if (common <= LIMITS.overlapMinutes) {
    if (pause < LIMITS.pauseMinutes)
      found.set(later.id, { kind: 'no-pause', value: Math.max(0, pause), other: earlier.id });
    return;
  }
  found.set(later.id, { kind: 'overlap', value: common, other: earlier.id });
  if (found.get(earlier.id)?.kind !== 'overlap')
    found.set(earlier.id, { kind: 'overlap', value: common, other: later.id });
}
