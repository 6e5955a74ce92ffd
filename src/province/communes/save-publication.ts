import type { PublishedCell } from '../../../scoring/commune-rank/cell-suppression';
import type { RankedUnit } from '../../../scoring/commune-rank/ranking';
import type { Round } from '../../../surveys/round';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import { publicationOf } from '../../engine/communes/publication';
import type { RoundScores } from '../../engine/round/round-scores';
import type { ClaimWords } from '../../ui/claims/use-claim-words';
import { saveText } from '../../ui/exchange/save-file';
import type { CommuneRanking } from './use-ranking';

interface Published {
  readonly scores: RoundScores;
  readonly ranked: CommuneRanking;
  readonly nameOf: (code: string) => string;
  readonly words: ClaimWords;
  readonly round: Round;
  readonly level: string;
}

const Z_90 = 1.6448536269514722;

/** Codes of the questionnaire's `sex`; whoever gave none stands in the last column. */
const SEXES = ['1', '2'];
const groupOf = (cell: string): number => {
  const at = SEXES.indexOf(cell.split('/')[0] ?? '');
  return at < 0 ? SEXES.length : at;
};

/** The file that may leave the office: tiers, ranges and counts, small cells withheld so that nothing adds back. */
export function savePublication(published: Published): void {
  const { round, level } = published;
  saveText(`so-sanh-xa-${round.id}-${level}.csv`, `\ufeff${publicationCsv(published)}`);
}

export function publicationCsv({ scores, ranked, nameOf, words, round, level }: Published): string {
  const { t } = words;
  const counted = scores.communes
    .map(({ commune, cells }) => ({ commune, counts: countsOf(cells) }))
    .toSorted((a, b) => communeOrder(nameOf(a.commune), nameOf(b.commune)));
  const groups = [t('sexMale'), t('sexFemale'), t('sexOther')];
  const { communes, totals } = publicationOf(groups, counted, ranked.ranking);
  const units = new Map(ranked.ranking?.units.map(unit => [unit.id, unit]));
  const show = (cell: PublishedCell): string =>
    cell.kind === 'withheld' ? t('withheldCell') : String(cell.count);
  const noTiers = ranked.ranking?.noTiers != null;
  const rows = [
    [
      round.synthetic ? 'DỮ LIỆU MINH HỌA' : '',
      round.name,
      level === 'total' ? t('sheetTotal') : words.levelName(level),
    ],
    [t('exportNote')],
    [
      t('colCommune'),
      t('csvTier'),
      t('colPoints'),
      t('csvLow'),
      t('csvHigh'),
      t('csvRankLow'),
      t('csvRankHigh'),
      ...groups,
      t('csvAll'),
    ],
    ...communes.map(({ commune, cells }) => [
      nameOf(commune),
      ...figuresOf(noTiers ? undefined : units.get(commune), words),
      ...cells.map(show),
    ]),
    [t('csvTotal'), '', '', '', '', '', '', ...totals.map(show)],
  ];
  return `${rows.map(row => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function countsOf(cells: ReadonlyMap<string, number>): number[] {
  const counts = Array.from({ length: SEXES.length + 1 }, () => 0);
  for (const [cell, n] of cells) counts[groupOf(cell)] = (counts[groupOf(cell)] as number) + n;
  return counts;
}

/** Tier, shrunk figure, its 90 % range, range of ranks; empty where nothing may be said. */
function figuresOf(unit: RankedUnit | undefined, { t, points }: ClaimWords): string[] {
  if (!unit) return [t('tierSuppressed'), '', '', '', '', ''];
  const { shrunk, postSd, tier, marginal } = unit;
  const word = tier === null ? 'tierNone' : TIER_WORDS[tier];
  return [
    t(word),
    points(shrunk),
    points(shrunk - Z_90 * postSd),
    points(shrunk + Z_90 * postSd),
    String(marginal.lo),
    String(marginal.hi),
  ];
}

const TIER_WORDS = { above: 'tierAbove', middle: 'tierMiddle', below: 'tierBelow' } as const;

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
