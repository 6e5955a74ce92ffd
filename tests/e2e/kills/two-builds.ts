import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyOfTheManual, serveUnder } from '../deployment/static-host';

export interface TwoBuilds {
  readonly origin: string;
  /** From now on the host has another build: a first page with `data-build="2"`, and the service worker that goes with it. */
  readonly release: () => void;
  readonly unplug: () => Promise<void>;
  readonly remove: () => void;
}

/** The built app on a host of its own, and a second build that differs as little as one can: its page and its worker. */
export async function twoBuilds(): Promise<TwoBuilds> {
  const folder = mkdtempSync(join(tmpdir(), 'soi-papi-builds-'));
  cpSync(process.env.SOI_PAPI_DIST ?? 'dist', folder, { recursive: true });
  const { server, origin } = await serveUnder('/', folder, policyOfTheManual());
  return {
    origin,
    release() {
      change(join(folder, 'index.html'), /<html /, '<html data-build="2" ');
      change(join(folder, 'sw.js'), /(\{url:"index\.html",revision:")[^"]+/, '$1second-build');
    },
    unplug: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function change(file: string, what: RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(what, to);
  if (after === before) throw new Error(`${file} does not look as expected`);
  writeFileSync(file, after);
}
