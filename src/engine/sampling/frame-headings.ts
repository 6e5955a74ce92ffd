import { fold } from '../../../indicators/text';
import { type Cell, cellText, isBlankRow, type RawTable } from '../official/cell';

/** What a column of a frame file holds. A size is counted in households, adults or people, one of them for the whole frame. */
export const FRAME_COLUMNS = [
  'communeCode',
  'commune',
  'villageCode',
  'village',
  'households',
  'adults',
  'people',
  'district',
  'stratum',
  'villageSeat',
  'communeSeat',
  'districtSeat',
] as const;
export type FrameColumn = (typeof FRAME_COLUMNS)[number];

/** Headings as offices write them, folded (no marks, lower case). */
const WORDS: Readonly<Record<FrameColumn, readonly string[]>> = {
  communeCode: [
    'ma xa',
    'ma phuong',
    'ma xa phuong',
    'ma phuong xa',
    'ma xa phuong dac khu',
    'ma don vi hanh chinh',
    'ma dvhc',
    'ma dvhc cap xa',
    'commune code',
    'commune id',
    'commune no',
    'ward code',
  ],
  commune: [
    'xa',
    'phuong',
    'ten xa',
    'xa phuong',
    'phuong xa',
    'ten xa phuong',
    'xa phuong dac khu',
    'ten xa phuong dac khu',
    'xa phuong thi tran',
    'ten don vi hanh chinh',
    'commune',
    'commune name',
    'ward',
  ],
  villageCode: [
    'ma thon',
    'ma ap',
    'ma thon to',
    'ma thon ap',
    'ma to dan pho',
    'ma thon to dan pho',
    'ma khu pho',
    'ma dia ban',
    'village code',
    'village id',
  ],
  village: [
    'thon',
    'ap',
    'ten thon',
    'ten ap',
    'thon to',
    'thon ap',
    'ten thon ap',
    'thon to dan pho',
    'ten thon to dan pho',
    'to dan pho',
    'khu pho',
    'ten khu pho',
    'ten dia ban',
    'village',
    'village name',
  ],
  households: ['so ho', 'ho', 'ho gia dinh', 'so ho gia dinh', 'tong so ho', 'households', 'hh', 'size'],
  adults: [
    'nguoi lon',
    'so nguoi lon',
    'nguoi tu 18 tuoi',
    'so nguoi tu 18 tuoi',
    'so nguoi tu 18 tuoi tro len',
    'nguoi tu 18 tuoi tro len',
    'cu tri',
    'so cu tri',
    'adults',
    'voters',
    'people 18',
  ],
  people: ['dan so', 'nhan khau', 'so nhan khau', 'so dan', 'population', 'people'],
  district: [
    'huyen',
    'ten huyen',
    'quan huyen',
    'huyen cu',
    'don vi trung gian',
    'cap trung gian',
    'huyen thi xa thanh pho',
    'district',
    'district name',
  ],
  stratum: ['tang', 'tang mau', 'vung', 'nhom', 'stratum', 'strata', 'region'],
  villageSeat: ['thon trung tam', 'trung tam xa', 'village seat', 'seat'],
  communeSeat: ['xa trung tam', 'trung tam huyen', 'commune seat'],
  districtSeat: ['trung tam tinh', 'tinh ly', 'huyen trung tam', 'district seat'],
};

/** Role of a column by its heading, with or without what stands in brackets; null = not used. */
export function frameColumnOf(heading: string): FrameColumn | null {
  const whole = fold(heading);
  const bare = fold(heading.replace(/\([^)]*\)/g, ' '));
  return FRAME_COLUMNS.find(kind => WORDS[kind].includes(whole) || WORDS[kind].includes(bare)) ?? null;
}

export interface FrameLayout {
  readonly headerRow: number;
  readonly columns: readonly {
    readonly index: number;
    readonly heading: string;
    readonly role: FrameColumn | null;
  }[];
}

/** How far down a title block may push the headings. */
const HEADER_WITHIN = 15;

/** The first row that names at least two columns of a frame, one of them a place; titles may stand above it. */
export function findFrameLayout(table: RawTable): FrameLayout | null {
  for (const [index, row] of table.slice(0, HEADER_WITHIN).entries()) {
    if (isBlankRow(row)) continue;
    const columns = columnsOf(row);
    const roles = new Set(columns.map(({ role }) => role).filter(role => role !== null));
    const isPlace = roles.has('commune') || roles.has('communeCode') || roles.has('village');
    if (isPlace && roles.size >= 2) return { headerRow: index + 1, columns };
  }
  return null;
}

const columnsOf = (row: readonly Cell[]) =>
  row.map((cell, index) => {
    const heading = cellText(cell);
    return { index, heading, role: frameColumnOf(heading) };
  });
