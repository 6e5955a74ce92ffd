import type { Json } from '../../src/exchange/canonical';
import { valueDigest } from '../../src/exchange/digest';
import type { CodedForm } from '../../surveys/household/versions';

/** The digest of plain data, as round files take it of a questionnaire. */
export const dataDigest = (value: unknown): string => valueDigest(JSON.parse(JSON.stringify(value)) as Json);

/** `ho-gia-dinh-2021`, version 1 -> `HO_GIA_DINH_2021_V1`. */
export const constantOf = ({ questionnaire: { id, version } }: CodedForm): string =>
  `${id}-v${version}`.replaceAll(/[^a-z0-9]+/gi, '_').toUpperCase();

/** A version as a data file of its own, so that the questions asked now may change. */
export function versionFile({ questionnaire, coding }: CodedForm): string {
  const data = JSON.stringify({ questionnaire, coding }, null, 2);
  return [
    "import type { CodedForm } from '../versions';",
    '',
    '/** As it was released; written by scripts/surveys/keep-version.ts, never by hand. */',
    `export const ${constantOf({ questionnaire, coding })}: CodedForm = ${data};`,
    '',
  ].join('\n');
}
