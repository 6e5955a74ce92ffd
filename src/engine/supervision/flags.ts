import { type Likeness, likenesses } from './alike';
import { type Features, paces } from './features';
import { above, type Usual, usualOf } from './robust';

/** What may be asked about an interview, strongest first. A flag is a question to talk over, never a finding. */
export const FLAG_KINDS = [
  'duplicate',
  'overlap',
  'fast',
  'same-answers',
  'selection',
  'own-village',
  'early-replacement',
  'many-unknown',
  'odd-hours',
  'official-present',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/**
 * `value`: what was seen, in the unit of the kind (share 0-1, minutes, hour of the day). `other`: the interview it
 * overlaps or resembles. `reason`: what the interviewer wrote about it.
 */
export interface Flag {
  readonly kind: FlagKind;
  readonly value: number;
  readonly other?: string;
  readonly reason?: string;
}

/** How much each flag asks for a look; their sum ranks interviews. Ours, see docs/decisions/080. */
export const FLAG_WEIGHTS: Readonly<Record<FlagKind, number>> = {
  duplicate: 5,
  overlap: 4,
  fast: 4,
  'same-answers': 3,
  selection: 3,
  'own-village': 2,
  'early-replacement': 2,
  'many-unknown': 2,
  'odd-hours': 2,
  'official-present': 2,
};

/** Those that tell of answers nobody gave; the others tell of rules not kept, and are written down openly by people. */
export const SUSPECT: ReadonlySet<FlagKind> = new Set([
  'duplicate',
  'overlap',
  'fast',
  'same-answers',
  'many-unknown',
  'odd-hours',
]);

/** Thresholds, set before any round is seen. Robust distances in usual spreads; see docs/decisions/080. */
export const LIMITS = {
  fast: { spreads: 3, share: 0.6 },
  duplicate: { spreads: 4.5, always: 0.92 },
  same: { spreads: 4, atLeast: 0.85 },
  unknown: { spreads: 4, atLeast: 0.15 },
  hours: { from: 6, to: 21 },
  overlapMinutes: 2,
} as const;

const LEAST = { pace: 0.1, match: 0.02, sameness: 0.02, unknown: 0.015 };

/** A round as it usually is: what the flags are held against. */
export interface UsualRound {
  readonly minutes: Usual;
  readonly pace: Usual;
  readonly most: Usual;
  readonly sameness: Usual;
  readonly unknown: Usual;
}

export interface Examined {
  readonly flags: ReadonlyMap<string, readonly Flag[]>;
  readonly usual: UsualRound;
  readonly pace: ReadonlyMap<string, number>;
  readonly likeness: ReadonlyMap<string, Likeness>;
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
  const likeness = likenesses(people.values());
  const known = (values: readonly number[]) => values.filter(value => !Number.isNaN(value));
  const usual: UsualRound = {
    minutes: usualOf(
      features.filter(one => one.timed).map(one => one.minutes),
      1,
    ),
    pace: usualOf([...pace.values()], LEAST.pace),
    most: usualOf(
      [...likeness.values()].map(({ most }) => most),
      LEAST.match,
    ),
    sameness: usualOf(known(features.map(one => one.sameness)), LEAST.sameness),
    unknown: usualOf(
      features.map(one => one.unknown),
      LEAST.unknown,
    ),
  };
  const overlaps = overlapsOf(people.values());
  const flags = new Map<string, Flag[]>();
  for (const one of features) {
    const seen = { pace: pace.get(one.id), likeness: likeness.get(one.id), overlap: overlaps.get(one.id) };
    flags.set(
      one.id,
      [...ofAnswers(one, seen, usual), ...ofTimes(one, seen, usual), ...ofField(one)].sort(strongest),
    );
  }
  return { flags, usual, pace, likeness };
}

const strongest = (a: Flag, b: Flag): number => FLAG_WEIGHTS[b.kind] - FLAG_WEIGHTS[a.kind];

interface Seen {
  readonly pace: number | undefined;
  readonly likeness: Likeness | undefined;
  readonly overlap: Flag | undefined;
}

function ofAnswers(one: Features, { likeness }: Seen, usual: UsualRound): Flag[] {
  const flags: Flag[] = [];
  const { duplicate, same, unknown } = LIMITS;
  if (likeness) {
    const { most, other } = likeness;
    if (most >= duplicate.always || above(most, usual.most) >= duplicate.spreads)
      flags.push({ kind: 'duplicate', value: most, other });
  }
  if (one.sameness >= same.atLeast && above(one.sameness, usual.sameness) >= same.spreads)
    flags.push({ kind: 'same-answers', value: one.sameness });
  if (one.unknown >= unknown.atLeast && above(one.unknown, usual.unknown) >= unknown.spreads)
    flags.push({ kind: 'many-unknown', value: one.unknown });
  return flags;
}

function ofTimes(one: Features, { pace, overlap }: Seen, usual: UsualRound): Flag[] {
  const flags: Flag[] = overlap ? [overlap] : [];
  if (!one.timed) return flags;
  const { fast, hours } = LIMITS;
  const slowest = usual.pace.middle + Math.log(fast.share);
  if (pace !== undefined && pace <= slowest && above(pace, usual.pace) <= -fast.spreads)
    flags.push({ kind: 'fast', value: one.minutes });
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

/** Two interviews of one person at the same time, by more than a clock's slip: both are flagged. Value: minutes in common. */
function overlapsOf(groups: Iterable<readonly Features[]>): Map<string, Flag> {
  const found = new Map<string, Flag>();
  for (const own of groups) {
    const timed = own.filter(one => one.timed);
    let latest = timed[0];
    for (const one of timed.slice(1)) {
      if (latest) markOverlap(found, latest, one);
      if (!latest || one.end > latest.end) latest = one;
    }
  }
  return found;
}

function markOverlap(found: Map<string, Flag>, earlier: Features, later: Features): void {
  const common = (Math.min(earlier.end, later.end) - later.start) / 60_000;
  if (common <= LIMITS.overlapMinutes) return;
  found.set(later.id, { kind: 'overlap', value: common, other: earlier.id });
  if (!found.has(earlier.id)) found.set(earlier.id, { kind: 'overlap', value: common, other: later.id });
}
