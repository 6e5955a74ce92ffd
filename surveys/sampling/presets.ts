import type { SampleDesign, Stage } from './design';

const stage = (unit: Stage['unit'], take: number, options: Partial<Stage> = {}): Stage => ({
  unit,
  method: 'pps',
  take,
  seat: false,
  stratified: false,
  ...options,
});

const withSeat = { seat: true };

/**
 * PAPI as published, small province: 3 districts x 2 communes x 2 villages x 16 interviews. Usable up to 30 June 2025
 * only: the district stage does not exist any more. Kept because its arithmetic and its df of 1 are what we compare with.
 */
export const PAPI_PUBLISHED: SampleDesign = {
  id: 'papi-published',
  readAt: 'province',
  stages: [stage('district', 3, withSeat), stage('commune', 2, withSeat), stage('village', 2, withSeat)],
  households: { drawn: 20, replacements: 10, quota: 16 },
  selfWeighting: false,
  source: {
    provenance: 'published',
    text: 'papi.org.vn, questions and answers on sampling (province under 2 million)',
  },
};

/** The same in a province of 5 million and more: 6 districts, 24 interviews a village. */
export const PAPI_PUBLISHED_LARGE: SampleDesign = {
  ...PAPI_PUBLISHED,
  id: 'papi-published-large',
  stages: [stage('district', 6, withSeat), stage('commune', 2, withSeat), stage('village', 2, withSeat)],
  households: { drawn: 30, replacements: 15, quota: 24 },
  source: {
    provenance: 'published',
    text: 'papi.org.vn, questions and answers on sampling (5 million and more)',
  },
};

/**
 * A province surveying itself after the merger: no district, 12 communes, so that an error can be estimated (df 11), and
 * as many interviews (192) as PAPI makes in a small province.
 */
export const PROVINCIAL_SELF_SURVEY: SampleDesign = {
  id: 'provincial-self-survey',
  readAt: 'province',
  stages: [stage('commune', 12), stage('village', 2)],
  households: { drawn: 10, replacements: 5, quota: 8 },
  selfWeighting: true,
  source: { provenance: 'inferred', text: 'our own: two-level government since 1 July 2025, docs/decisions' },
};

/** Khảo sát cấp xã (305/KH-UBND, V.4): every or the stated communes, 5 villages in each, 8 interviews in a village. */
export const COMMUNE_SURVEY: SampleDesign = {
  id: 'khao-sat-cap-xa',
  readAt: 'commune',
  stages: [
    { unit: 'commune', method: 'all', take: 'all', seat: false, stratified: false },
    stage('village', 5),
  ],
  households: { drawn: 10, replacements: 5, quota: 8 },
  selfWeighting: true,
  source: {
    provenance: 'inferred',
    text: 'our own, for the commune-level option 305/KH-UBND V.4 asks the Front to prepare',
  },
};

/** Every preset. A design of one's own is another object of the same shape. */
export const SAMPLE_DESIGNS: readonly SampleDesign[] = [
  COMMUNE_SURVEY,
  PROVINCIAL_SELF_SURVEY,
  PAPI_PUBLISHED,
  PAPI_PUBLISHED_LARGE,
];
