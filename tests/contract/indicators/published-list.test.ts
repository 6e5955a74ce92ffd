import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';

const file = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'papi-indicators.csv');
const absent = !existsSync(file);

/** Code and certainty are found by shape, so that quoted commas elsewhere in the row do no harm. */
const rows = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('2021-2024,'))
    .map(line => ({
      id: line.match(/,(\d\.\d\.\d\d),/)?.[1],
      provenance: line.match(/,(published|recalled|inferred),/)?.[1],
    }));

describe.skipIf(absent)('the reference list of indicators (needs the shared reference folder)', () => {
  it('has exactly our rows, in order, as sure as we say', () => {
    const ours = EDITION_2021.dimensions.flatMap(d =>
      d.subDimensions.flatMap(sub => sub.indicators.map(({ id, provenance }) => ({ id, provenance }))),
    );
    expect(ours).toEqual(rows());
  });
});
