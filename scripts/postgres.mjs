// Installs PostgreSQL 15 from Debian's packages for the tests of the hub; its service is neither set up nor started.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const POLICY = '/usr/sbin/policy-rc.d';
const BIN = '/usr/lib/postgresql';

const isHere = () =>
  existsSync(BIN) && readdirSync(BIN).some(version => existsSync(`${BIN}/${version}/bin/initdb`));

/** Only as root on Debian and only where it is missing; elsewhere the tests say what to install. */
export function installPostgres() {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isHere() || !isRootOnDebian) return;
  console.log('Đang cài PostgreSQL 15 từ gói của Debian (không chạy dịch vụ)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = args => spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const install = () => apt(['install', '-y', '-q', '--no-install-recommends', 'postgresql-15']);
    if (!install() && apt(['update', '-q'])) install();
  } finally {
    if (ours) rmSync(POLICY, { force: true });
  }
}
