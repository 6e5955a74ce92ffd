/**
 * A village of a frame. `commune`, `district`: codes; `size`: adults or households, one measure for the whole frame.
 * `seat`: the seat of its commune; `stratum` and `district` belong to the commune.
 */
export interface FrameVillage {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly seat: boolean;
}

export interface FrameCommune {
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  readonly stratum: string | null;
  /** Seat of the whole of its district. */
  readonly seat: boolean;
  readonly villages: readonly FrameVillage[];
}

/** What the sizes of a frame count. */
export type Measure = 'households' | 'adults' | 'people';

/** What a sample is drawn from: the communes of one province with their villages, in the order of the file. */
export interface Frame {
  readonly measure: Measure;
  readonly communes: readonly FrameCommune[];
  /** Codes of the districts that hold the province's seat; empty where the frame has no district. */
  readonly seatDistricts: readonly string[];
}

export const villagesIn = ({ communes }: Frame): number =>
  communes.reduce((sum, { villages }) => sum + villages.length, 0);

/**
 * The frame as text that does not depend on how the file was laid out: its SHA-256 names the frame in a round and in the
 * log of a draw. One line per village, in frame order, which the draw follows.
 */
export function canonicalFrame({ measure, communes, seatDistricts }: Frame): string {
  const seats = new Set(seatDistricts);
  const lines = communes
    .flatMap(commune => {
      const { code, district, stratum, seat, villages } = commune;
      const above = [code, district ?? '', Number(seats.has(district ?? '')), stratum ?? '', Number(seat)];
      return villages.map(({ id, size, seat: own }) => `${[...above, id, size, Number(own)].join('\t')}\n`);
    })
    .join('');
  return `${measure}\n${lines}`;
}
