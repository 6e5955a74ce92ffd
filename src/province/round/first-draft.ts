import { mergedProvinceByCode, PROVINCES_34, PROVINCES_63 } from '../../../indicators/provinces';
import { LOCK_MINUTES } from '../../../surveys/lock';
import { PROVINCIAL_SELF_SURVEY } from '../../../surveys/sampling/presets';
import type { RoundDraft } from '../../engine/sampling/round-draft';

/** First year whose rounds stand in the 34 provinces and know no district. */
export const MERGED_SINCE = 2025;

export const isMerged = (year: number): boolean => year >= MERGED_SINCE;

/** Provinces a round of that year can be made in. */
export const provincesOf = (
  year: number,
): readonly { readonly id: string; readonly vi: string; readonly en: string }[] =>
  isMerged(year) ? PROVINCES_34.map(({ code, vi, en }) => ({ id: code, vi, en })) : PROVINCES_63;

/** The same place in the other set: a merged province for one of the 63, its first predecessor the other way. */
export function provinceIn(year: number, id: string): string {
  if (provincesOf(year).some(province => province.id === id)) return id;
  if (!isMerged(year)) return mergedProvinceByCode(id)?.predecessors[0] ?? 'P37';
  return PROVINCES_34.find(({ predecessors }) => predecessors.some(part => part === id))?.code ?? '56';
}

const TWO_YEARS = 2;

/** Settings a new round starts with; all can be changed. */
export function firstDraft(province: string, today: string): RoundDraft {
  const year = Number(today.slice(0, 4));
  return {
    province: provinceIn(year, province),
    year,
    name: '',
    plan: null,
    design: PROVINCIAL_SELF_SURVEY,
    frameId: null,
    within: null,
    seed: seedOf(today),
    minimumAge: 18,
    respondentRule: 'random-adult',
    visits: 3,
    consentVersion: '1',
    controller: '',
    reach: '',
    words: '',
    backChecks: 0.08,
    lock: false,
    lockMinutes: LOCK_MINUTES,
    contactLeaves: false,
    endsOn: `${year}-12-31`,
    keepUntil: `${year + TWO_YEARS}-12-31`,
  };
}

/** A seed to start from, told by the day so that nobody thinks it was chosen; better drawn in public. */
const seedOf = (today: string): number => Number(today.replaceAll('-', ''));
