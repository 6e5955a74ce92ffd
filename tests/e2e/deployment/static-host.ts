import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** The policy an office is told to set: read from the manual, so that the manual is what is tested. */
export function policyOfTheManual(): string {
  const manual = readFileSync('docs/trien-khai.md', 'utf8');
  const policies = [...manual.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(match => match[1]);
  if (policies.length !== 3 || new Set(policies).size !== 1)
    throw new Error('the manual must state one policy, three times');
  return policies[0] ?? '';
}

/** A plain static host under a sub-path, as nginx or Apache would be set up. */
export function serveUnder(
  path: string,
  folder: string,
  policy: string,
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const inside = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : null;
    const file = inside === null ? '' : join(folder, normalize(inside));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': inside?.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve({ server, origin: `http://127.0.0.1:${address.port}` });
    });
  });
}
