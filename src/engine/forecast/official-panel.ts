import type { Edition } from '../../../indicators/edition';
import { editionForYear } from '../../../indicators/editions';
import { DIMENSION_IDS, SubDimensionId } from '../../../indicators/ids';
import type { Panel, PanelYear } from '../../../scoring/forecast/panel';
import type { RawTable } from '../official/cell';
import { type Claim, readClaims } from '../official/claims';
import { findLayout } from '../official/layout';
import { limitProblem } from '../official/limits';
import { fileProblem, type OfficialProblem, rowProblem } from '../official/problem';

/** A file of official scores as read, and the year its name states. */
export interface YearTable {
  readonly year: number;
  readonly table: RawTable;
}

export type OfficialPanel =
  | { readonly kind: 'read'; readonly panel: Panel }
  | { readonly kind: 'refused'; readonly year: number; readonly problems: readonly OfficialProblem[] };

/**
 * Panel of the forecast from yearly tables of sub-dimension scores; columns may differ by year, others are ignored. A
 * year with an edition of its own is counted by it; an older or newer one by the sub-dimensions that have any score. A
 * stored 0 is a missing score (no score can be 0). The first table that cannot be taken is refused with its problems.
 */
export function officialPanel(tables: readonly YearTable[]): OfficialPanel {
  const panel: PanelYear[] = [];
  for (const table of tables) {
    const read = yearOf(table);
    if (read.kind === 'refused') return read;
    panel.push(read.year);
  }
  return { kind: 'read', panel };
}

type ReadYear =
  | { readonly kind: 'read'; readonly year: PanelYear }
  | Extract<OfficialPanel, { kind: 'refused' }>;

interface SubClaim extends Claim {
  readonly code: SubDimensionId;
}

function yearOf({ year, table }: YearTable): ReadYear {
  const layout = findLayout(table);
  if (layout === null) return { kind: 'refused', year, problems: [fileProblem('no-header')] };
  const { claims, problems } = readClaims(table, layout, year);
  const subs = claims
    .filter(isSubDimension)
    .map(claim => (claim.value === 0 ? { ...claim, value: null } : claim));
  const edition = editionOf(year, subs);
  const all = [
    ...problems,
    ...repeated(subs),
    ...outsideEdition(subs, edition),
    ...outOfLimits(subs, edition),
  ];
  if (all.length > 0) return { kind: 'refused', year, problems: all };
  return { kind: 'read', year: { year, tree: edition, shares: sharesOf(subs) } };
}

const isSubDimension = (claim: Claim): claim is SubClaim => SubDimensionId.safeParse(claim.code).success;

function editionOf(year: number, claims: readonly SubClaim[]): Edition {
  const known = editionForYear(year);
  if (known !== null && !known.carried) return known.edition;
  const scored = new Set(claims.flatMap(({ code, value }) => (value === null ? [] : [code])));
  const dimensions = DIMENSION_IDS.flatMap(id => {
    const own = [...scored].filter(code => code.startsWith(`${id[1]}.`)).sort();
    return own.length === 0 ? [] : [{ id, subDimensions: own.map(code => ({ id: code, indicators: [] })) }];
  });
  return {
    id: `scores-of-${year}`,
    years: [year],
    depth: 'sub-dimension',
    dimensions,
    source: 'sub-dimensions that have a score in the table of that year',
  };
}

function repeated(claims: readonly SubClaim[]): OfficialProblem[] {
  const rows = new Map<string, number>();
  return claims.flatMap(({ province, code, row, column }) => {
    const key = `${province} ${code}`;
    const first = rows.get(key);
    if (first !== undefined) {
      return [
        rowProblem('duplicate-row', row, { province, column, found: province, expected: String(first) }),
      ];
    }
    rows.set(key, row);
    return [];
  });
}

function outsideEdition(claims: readonly SubClaim[], edition: Edition): OfficialProblem[] {
  const inside = new Set(
    edition.dimensions.flatMap(({ subDimensions }) => subDimensions.map(({ id }) => id)),
  );
  return claims.flatMap(({ code, value, row, column, province }) =>
    value === null || inside.has(code)
      ? []
      : [rowProblem('not-in-edition', row, { province, column, found: String(value), expected: edition.id })],
  );
}

const outOfLimits = (claims: readonly SubClaim[], edition: Edition): OfficialProblem[] =>
  claims.flatMap(claim => limitProblem(claim, edition) ?? []);

function sharesOf(claims: readonly SubClaim[]): PanelYear['shares'] {
  const shares = new Map<string, Map<string, number | null>>();
  for (const { province, code, value } of claims) {
    const own = shares.get(province) ?? new Map<string, number | null>();
    shares.set(province, own.set(code, value));
  }
  return shares;
}
