import { COMMUNE_INDEX, criteriaOf } from '../../../indicators/commune-index';
import { type HandedIn, handIn } from '../../../src/engine/communes/claim';
import type { CommuneClaim } from '../../../surveys/commune/claim';
import { questionOf } from '../../../surveys/commune/form';

export const DIGEST = 'd'.repeat(64);
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const ulidOf = (n: number): string =>
  `01J000000000000000000000${CROCKFORD[Math.floor(n / 32)]}${CROCKFORD[n % 32]}`;

export const FULL: Readonly<Record<string, number>> = Object.fromEntries(
  criteriaOf(COMMUNE_INDEX).map(({ id, rule }) => [
    questionOf(id),
    rule.kind === 'share' ? 100 : rule.kind === 'count' ? rule.target : 2,
  ]),
);

/** A hand-in where everything is met, with a link for every criterion. */
export function claimOf(
  n: number,
  {
    commune = 'M001',
    at = `2022-12-${String(n + 1).padStart(2, '0')}T08:00:00+07:00`,
    raw = FULL,
    ...claim
  }: Partial<CommuneClaim> & { commune?: string; at?: string; raw?: Record<string, unknown> } = {},
): HandedIn {
  const made = handIn(COMMUNE_INDEX, {
    id: ulidOf(n),
    round: 'dot',
    place: { province: 'P37', commune, village: 'UBND' },
    language: 'vi',
    startedAt: at,
    completedAt: at,
    raw,
    claim: {
      index: { id: COMMUNE_INDEX.id, version: COMMUNE_INDEX.version, digest: DIGEST },
      version: 1,
      replaces: null,
      evidence: criteriaOf(COMMUNE_INDEX).map(({ id }) => ({
        kind: 'link' as const,
        criterion: id,
        name: id,
        url: `https://minh-hoa.invalid/${id}`,
      })),
      notes: [],
      ...claim,
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.response;
}
