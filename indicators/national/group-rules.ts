import type { GroupRule } from './schema';

const BY_YEAR: Readonly<Record<number, GroupRule>> = {
  2022: {
    countMissingAsZero: true,
    exactHit: 'up',
    source:
      'Printed bands of the 2022 total (groups of 16, 16, 15 and 14) fit only if the two missing totals stand as 0; Đồng Tháp, on the median, went up.',
  },
  2023: {
    countMissingAsZero: false,
    exactHit: 'down',
    source:
      '2023 report: 15 High in D1, 16 Low in D7 and the regional counts fit only if exact hits go down.',
  },
};

const USUAL: GroupRule = {
  countMissingAsZero: false,
  exactHit: 'up',
  source:
    'Rule written on the 2014 data page of papi.org.vn (highest from the 75th percentile up); assumed where a year shows nothing else.',
};

/** Parameters of the four groups in a year; the usual ones for a year without evidence of its own. */
export const groupRuleOf = (year: number): GroupRule => BY_YEAR[year] ?? USUAL;
