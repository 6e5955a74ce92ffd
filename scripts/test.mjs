// `npm test`: every check in one run, each stage timed, one closing line `N passed, N failed, N skipped`.
//   --only quick  types, lint, architecture, unit, contract (npm run test:unit, under a minute)
//   --only long   the long versions: SOI_PAPI_LONG=1
import './node-version.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters as plain } from 'node:util';
import { findChromium } from './browser.mjs';
import { unpackNatsServer } from './nats-server.mjs';
import { installPostgres } from './postgres.mjs';
import { run } from './run.mjs';
import { installStatisticsTools } from './statistics-tools.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : 'all';
const counts = { passed: 0, failed: 0, skipped: 0, todo: 0 };
const stages = [];
const skippedNames = [];
const failedNames = [];
const secondTries = [];
rmSync('.cache/results', { recursive: true, force: true });
mkdirSync('.cache/results', { recursive: true });

async function stage(name, work) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  let ok = false;
  try {
    ok = await work();
  } catch (error) {
    counts.failed += 1;
    console.error(error);
  }
  stages.push({ name, seconds: (performance.now() - started) / 1000, ok });
  return ok;
}

/** A tool that only says yes or no counts as one check; a quiet one speaks only when it has something to say. */
async function check(command, args, { quiet = false } = {}) {
  const { code, output } = await run(command, args, { capture: quiet });
  if (quiet && code !== 0) console.log(output);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  return code === 0;
}

async function vitest(projects, env = {}, more = []) {
  const file = `.cache/results/${projects.join('-')}.json`;
  const { code } = await run(
    'vitest',
    [
      'run',
      ...projects.flatMap(name => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
      ...more,
    ],
    { env },
  );
  const report = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.todo += report.numTodoTests;
  const tests = report.testResults.flatMap(result => result.assertionResults);
  const skipped = tests.filter(({ status }) => status === 'skipped' || status === 'pending');
  counts.skipped += skipped.length;
  skippedNames.push(...skipped.map(test => test.fullName));
  failedNames.push(...tests.filter(({ status }) => status === 'failed').map(test => test.fullName));
  if (code !== 0 && report.numFailedTests === 0) counts.failed += 1; // a file that did not load, an unhandled error
  return code === 0;
}

/** Stories of the browser: all of these projects in one run, so that two of them always go on at once. */
async function playwright(name, projects, env) {
  const file = `.cache/results/${name}.json`;
  const args = ['test', '--reporter=list,json', ...projects.flatMap(project => ['--project', project])];
  const { code } = await run('playwright', args, {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
  });
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += stats.expected + stats.flaky;
  counts.failed += stats.unexpected;
  counts.skipped += stats.skipped;
  skippedNames.push(...storiesOf(suites, 'skipped').map(({ title }) => title));
  failedNames.push(...storiesOf(suites, 'unexpected').map(withWhy));
  secondTries.push(...storiesOf(suites, 'flaky').map(withWhy));
  if (code !== 0 && stats.unexpected === 0) counts.failed += 1;
  return code === 0;
}

const storiesOf = (suites = [], status) =>
  suites.flatMap(({ suites: inner, specs }) => [
    ...specs.filter(({ tests }) => tests.some(test => test.status === status)),
    ...storiesOf(inner, status),
  ]);

const REASON_LINES = 12;
/** Title and the first words of each failed try: the end of a long log is often all that is kept of it. */
const withWhy = ({ title, tests }) => {
  const errors = tests.flatMap(({ results }) => results.map(({ error }) => error).filter(Boolean));
  const words = errors.map(({ message, location }) =>
    [`${location?.file ?? ''}:${location?.line ?? ''}`, ...plain(message ?? '').split('\n')]
      .filter(line => line.trim() !== '')
      .slice(0, REASON_LINES)
      .map(line => `      ${line}`)
      .join('\n'),
  );
  return [title, ...words].join('\n');
};

// The type checker and the quick tests share the two cores.
const UNIT = ['architecture', 'unit', 'contract'];
const quick = projects =>
  Promise.all([
    stage('types', () => check('tsc', ['--noEmit'], { quiet: true })).then(() =>
      stage('lint', () => check('biome', ['check', '--error-on-warnings', '.'], { quiet: true })),
    ),
    stage(projects.join(', '), () => vitest(projects)),
  ]);
const deep = async env => {
  await stage('properties, journeys', () => vitest(['property', 'journey'], env));
  await stage('simulation', () => vitest(['simulation'], env));
};
/** Real servers on fixed ports of this machine: one file at a time. */
const hub = async env => {
  unpackNatsServer();
  installPostgres();
  await stage('hub', () => vitest(['hub'], env, ['--no-file-parallelism']));
};
const STORIES = ['phone', 'laptop', 'exchange', 'communes', 'supervision', 'deployment'];
const browser = async more => {
  await stage('build', () => check('vite', ['build', '--logLevel', 'warn']));
  const env = { ...more };
  const found = await stage('a browser', async () => {
    env.CHROME_BIN = await findChromium();
    return true;
  });
  if (!found) return;
  await stage('end to end', () => playwright('e2e', STORIES, env));
  await stage('hub, in the browser', () => playwright('e2e-hub', ['hub'], env));
  await stage('kills', () => playwright('kills', ['kills'], env));
};

const LONG = { SOI_PAPI_LONG: '1' };
if (only === 'quick') await quick(UNIT);
else if (only === 'long') {
  installStatisticsTools();
  await deep(LONG);
  await hub(LONG);
  await browser(LONG);
} else {
  await quick([...UNIT, 'storage', 'golden']);
  await deep({});
  await hub({});
  await browser({});
}

console.log('\n── stages');
for (const { name, seconds, ok } of stages)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s  ${name}`);
const list = (heading, names) => {
  if (names.length > 0) console.log(`\n${heading}:\n${names.map(name => `  - ${name}`).join('\n')}`);
};
list('skipped', skippedNames);
list('passed only when tried again', secondTries);
list('failed', failedNames);
if (counts.todo > 0) console.log(`\ntodo: ${counts.todo}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
