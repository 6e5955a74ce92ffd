// Packages of Debian that tests need. Only as root on Debian; elsewhere whoever asked says what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const POLICY = '/usr/sbin/policy-rc.d';

/** Says on one line why apt could not: the tests that follow only say what is missing. */
export function apt(args, options = {}) {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  if (status === 0) return true;
  const why = error?.message ?? stderr.split('\n').find(line => line.startsWith('E: ')) ?? `mã ${status}`;
  console.log(`  apt-get ${args.filter(arg => !arg.startsWith('-')).join(' ')}: ${why}`);
  return false;
}

/** Installs all of `names`, with no service started on the way. False where that cannot be. */
export function installDebian(names, why) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.log(`Thiếu ${names.join(', ')} (${why}): cần quyền root trên Debian để tự cài.`);
    return false;
  }
  console.log(`Đang cài từ gói của Debian, cho ${why}: ${names.join(', ')}…`);
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const install = () => apt(['install', '-y', '-q', '--no-install-recommends', ...names]);
  try {
    return install() || (apt(['update', '-q']) && install());
  } finally {
    if (ours) rmSync(POLICY, { force: true });
  }
}
