// PostgreSQL 15 from Debian's packages for the tests of the hub; its service is neither set up nor started.
import { existsSync, readdirSync } from 'node:fs';
import { installDebian } from './debian.mjs';

const BIN = '/usr/lib/postgresql';

const isHere = () =>
  existsSync(BIN) && readdirSync(BIN).some(version => existsSync(`${BIN}/${version}/bin/initdb`));

/** Only where it is missing; the tests say what to install where this cannot. */
export function installPostgres() {
  if (!isHere()) installDebian(['postgresql-15'], 'PostgreSQL');
}
