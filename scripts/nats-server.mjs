// Finds a nats-server for the tests of the hub, or unpacks Debian's own: its service is never installed nor started.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apt } from './debian.mjs';

const UNPACKED = resolve('.cache/nats');

/** `2.9.10` of a program that answers --version; null of anything else. */
function versionOf(path) {
  if (!existsSync(path)) return null;
  const { status, stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/v(\d+\.\d+\.\d+)/.exec(stdout + stderr)?.[1] ?? null) : null;
}

function candidates() {
  const unpacked = existsSync(UNPACKED)
    ? readdirSync(UNPACKED).map(name => join(UNPACKED, name, 'usr/sbin/nats-server'))
    : [];
  const path = (process.env.PATH ?? '').split(':').map(folder => join(folder, 'nats-server'));
  const named = (process.env.NATS_SERVER ?? '').split(':').filter(Boolean);
  return [...named, '/usr/sbin/nats-server', ...path, ...unpacked];
}

/** Every nats-server at hand, oldest first, one a version: `{ path, version }`. `NATS_SERVER` names more of them (`a:b`). */
export function natsServers() {
  const found = new Map();
  for (const path of candidates()) {
    const version = versionOf(path);
    if (version && !found.has(version)) found.set(version, path);
  }
  const order = version => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  return [...found]
    .map(([version, path]) => ({ version, path }))
    .sort((a, b) => order(a.version) - order(b.version));
}

/** Takes Debian's package and unpacks it beside the caches; the tests say what to install where this cannot. */
export function unpackNatsServer() {
  if (natsServers().length > 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    console.log('Thiếu nats-server: máy này không có apt để tự lấy.');
    return;
  }
  console.log('Đang lấy nats-server từ gói của Debian (không cài dịch vụ)…');
  mkdirSync(UNPACKED, { recursive: true });
  const download = () => apt(['download', '-q', 'nats-server'], { cwd: UNPACKED });
  if (!download() && process.getuid?.() === 0 && apt(['update', '-q'])) download();
  for (const file of readdirSync(UNPACKED).filter(name => /^nats-server_.*\.deb$/.test(name)))
    spawnSync('dpkg', ['-x', file, file.replace(/\.deb$/, '')], { cwd: UNPACKED, stdio: 'ignore' });
}
