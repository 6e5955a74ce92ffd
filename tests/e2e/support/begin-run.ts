import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this run, for what one story can leave to the next; workers find it in the environment. */
export default function beginRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'soi-papi-e2e-'));
  process.env.SOI_PAPI_E2E_KEPT = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
