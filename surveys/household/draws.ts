/** Draws from a caller's `random()` in [0, 1); no randomness of our own. */
export type Random = () => number;

/** One item, each equally likely. Throws on an empty list. */
export function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('oneOf: nothing to choose from');
  return item;
}

/** A key by its share; shares need not sum to 1. */
export function byShare(shares: Readonly<Record<number, number>>, random: Random): number {
  const entries = Object.entries(shares);
  const total = entries.reduce((sum, [, share]) => sum + share, 0);
  let left = random() * total;
  for (const [key, share] of entries) {
    left -= share;
    if (left < 0) return Number(key);
  }
  throw new Error('byShare: no share to choose by');
}

/** Number of successes in `trials`. */
export const successes = (trials: number, chance: number, random: Random): number =>
  Array.from({ length: trials }, () => Number(random() < chance)).reduce((sum, one) => sum + one, 0);

/** Standard normal (Box-Muller, one of the pair). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Moves a chance by `logits`, staying between 0 and 1; chances of 0 and 1 stay. */
export function lean(chance: number, logits: number): number {
  if (chance <= 0 || chance >= 1) return chance;
  return 1 / (1 + Math.exp(-(Math.log(chance / (1 - chance)) + logits)));
}
