/** Text typed into a small form and not kept yet. `id`: which field of what; sealed where the device has a lock. */
export interface JottingRecord {
  readonly id: string;
  readonly text: string;
}
