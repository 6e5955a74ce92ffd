import type { StoredOfficial } from '../compare/official-year';

/**
 * Published scores of Khánh Hòa (P37) in 2021 by sub-dimension, shares 1/n-10/n, unrounded: sum 41.6887, the 41,69 that
 * plan 305/KH-UBND cites. Source: papi.org.vn (CECODES, RTA, UNDP), one province, cited.
 */
export const KHANH_HOA_2021_SHARES: Readonly<Record<string, number>> = {
  '1.1': 0.78277725,
  '1.2': 1.323807716,
  '1.3': 1.481048942,
  '1.4': 0.625,
  '2.1': 0.793050945,
  '2.2': 1.623431563,
  '2.3': 1.369346023,
  '2.4': 1.352553368,
  '3.1': 2.002377987,
  '3.2': 0.399738669,
  '3.3': 1.900742292,
  '4.1': 1.516094446,
  '4.2': 1.908299565,
  '4.3': 1.1628263,
  '4.4': 1.958659768,
  '5.1': 2.262789965,
  '5.3': 2.372058153,
  '5.4': 2.472786903,
  '6.1': 1.858575583,
  '6.2': 2.020688772,
  '6.3': 2.194520712,
  '6.4': 1.924838305,
  '7.1': 1.01290226,
  '7.2': 1.747959137,
  '7.3': 0.520348549,
  '8.1': 0.426425636,
  '8.2': 2.276270628,
  '8.3': 0.398784697,
};

/** What stands beside the illustrative survey: true figures of one province, marked with their source. */
export const KHANH_HOA_2021: StoredOfficial & { readonly year: number } = {
  year: 2021,
  province: 'P37',
  level: 'sub-dimension',
  values: KHANH_HOA_2021_SHARES,
  source: 'papi.org.vn, 2021',
};
