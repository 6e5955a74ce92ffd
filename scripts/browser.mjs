// Finds or installs a Chromium for the end-to-end tests. A missing browser is a failure, never a silent skip.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';

// The headless build of the same engine comes first: it draws no window of its own, so the tests take a third less time.
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const starts = path =>
  existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0;

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

const installDebianPackage = () =>
  installDebian(['chromium-headless-shell'], 'Chromium') || installDebian(['chromium'], 'Chromium');

/** Path of a Chromium that answers --version; throws with the three fixes named when there is none. */
export async function findChromium() {
  const candidates = [process.env.CHROME_BIN, ...SYSTEM, await playwrightsOwn()].filter(Boolean);
  const found = candidates.find(starts);
  if (found) return found;
  installDebianPackage();
  const installed = SYSTEM.find(starts);
  if (installed) return installed;
  spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  const downloaded = await playwrightsOwn();
  if (starts(downloaded)) return downloaded;
  throw new Error(
    [
      'Không tìm thấy trình duyệt Chromium để chạy kiểm thử (no Chromium found). Ba cách sửa:',
      '  1. Debian/Ubuntu: sudo apt-get install chromium',
      '  2. npx playwright install --with-deps chromium',
      '  3. CHROME_BIN=/đường/dẫn/tới/chrome npm test',
      `Đã thử (tried): ${candidates.join(', ')}`,
      'Muốn chạy phần không cần trình duyệt: npm run test:unit',
    ].join('\n'),
  );
}
