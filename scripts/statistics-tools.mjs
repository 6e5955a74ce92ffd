// R, PSPP, xmllint and Python: the programs analysts open our exports with. Only the long tests ask for them.
import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';

const R_PACKAGES = ['survey', 'MASS', 'haven', 'jsonlite'];
const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Installs what is missing; tests that still miss a program skip by name. */
export function installStatisticsTools() {
  const missing = [
    ...(runs('Rscript', '-e', R_PACKAGES.map(name => `library(${name})`).join(';'))
      ? []
      : ['r-base-core', ...R_PACKAGES.map(name => `r-cran-${name.toLowerCase()}`)]),
    ...(runs('pspp', '--version') ? [] : ['pspp']),
    ...(runs('xmllint', '--version') ? [] : ['libxml2-utils']),
    ...(runs('python3', '--version') ? [] : ['python3']),
  ];
  if (missing.length > 0) installDebian(missing, 'R, PSPP, xmllint, Python');
}
