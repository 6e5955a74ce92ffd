// Packages of Debian that tests need. Only as root on Debian; elsewhere whoever asked says what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const POLICY = '/usr/sbin/policy-rc.d';

const apt = args =>
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs all of `names`, with no service started on the way. False where that cannot be. */
export function installDebian(names, why) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
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
