import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyOfTheManual, serveUnder } from '../deployment/static-host';

export interface TwoBuilds {
  readonly origin: string;
  /**
   * From now on the host has another build: a first page with `data-build="2"`, one question in `NEW_WORDS` under the next
   * number of the questionnaire, and the service worker that goes with it.
   */
  readonly release: () => void;
  readonly unplug: () => Promise<void>;
  readonly remove: () => void;
}

/** How the second build asks `q12_council`. */
export const NEW_WORDS = 'Chính ông/bà có đi bầu Hội đồng nhân dân xã lần gần đây nhất không?';
const OLD_WORDS = /Kỳ bầu cử gần nhất, chính ông\/bà có đi bỏ phiếu bầu Hội đồng nhân dân[^?]*\?/;
const OLD_NUMBER = /(id:`ho-gia-dinh-2021`,version:`)1`/;

/** The built app on a host of its own, and a second build that differs as little as one can. */
export async function twoBuilds(): Promise<TwoBuilds> {
  const folder = mkdtempSync(join(tmpdir(), 'soi-papi-builds-'));
  cpSync(process.env.SOI_PAPI_DIST ?? 'dist', folder, { recursive: true });
  const { server, origin } = await serveUnder('/', folder, policyOfTheManual());
  return {
    origin,
    release() {
      change(join(folder, 'index.html'), /<html /, '<html data-build="2" ');
      change(join(folder, 'sw.js'), /(\{url:"index\.html",revision:")[^"]+/, '$1second-build');
      changePiece(folder, OLD_WORDS, NEW_WORDS);
      changePiece(folder, OLD_NUMBER, '$12`');
    },
    unplug: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Changes the one piece of the app that says this, and tells the worker to fetch it again. */
function changePiece(folder: string, what: RegExp, to: string): void {
  const pieces = readdirSync(join(folder, 'assets'))
    .filter(name => name.endsWith('.js'))
    .filter(name => what.test(readFileSync(join(folder, 'assets', name), 'utf8')));
  for (const name of pieces) {
    change(join(folder, 'assets', name), what, to);
    const entry = new RegExp(
      `(\\{url:"assets/${name.replaceAll('.', '\\.')}",revision:)(?:null|"second-build")`,
    );
    change(join(folder, 'sw.js'), entry, '$1"second-build"');
  }
  if (pieces.length === 0) throw new Error(`no piece of the build says ${what}`);
}

function change(file: string, what: RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(what, to);
  if (after === before) throw new Error(`${file} does not look as expected`);
  writeFileSync(file, after);
}
