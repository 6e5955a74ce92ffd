import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../scripts/browser.mjs';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://host').pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve({ origin: `http://127.0.0.1:${address.port}`, close: () => server.close() });
    });
  });
}

/** Builds one page (a folder with an index.html) as the product is built and serves it on this machine. */
export async function hosted(folder: string): Promise<{ origin: string; close: () => void }> {
  const outDir = join(process.cwd(), '.cache/bench', folder.replaceAll('/', '-'));
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    resolve: { alias: { 'virtual:pwa-register': new URL('no-updates.ts', import.meta.url).pathname } },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  return serve(outDir);
}

/** Builds one bench page, opens it in a real Chromium, hands it over. */
export async function inChromium<T>(folder: string, work: (page: Page) => Promise<T>): Promise<T> {
  const host = await hosted(folder);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/index.html`);
    return await work(page);
  } finally {
    await browser.close();
    host.close();
  }
}
