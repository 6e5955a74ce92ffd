import { zipSync } from 'fflate';
import type { BundleFile } from './bundle';
import { utf8 } from './bytes';

/** ZIP knows no years before 1980; one fixed time, so that the same files give the same bytes. */
const MADE = '1980-01-01T12:00:00';

/** Many small text files as one download; the names inside stay as they are (UTF-8). */
export const archiveOf = (files: readonly BundleFile[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(files.map(({ name, text }) => [name, [utf8(text), { mtime: MADE }]]))),
  );
