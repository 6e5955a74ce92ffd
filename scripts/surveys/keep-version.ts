/**
 * Keeps the household questionnaire asked now as a data file of its own, before it is changed:
 * `npx tsx scripts/surveys/keep-version.ts`. Refuses where it is no longer what was released.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { HOUSEHOLD_VERSIONS } from '../../surveys/household/versions';
import { RELEASED } from '../../surveys/released';
import { constantOf, dataDigest, versionFile } from './version-file';

const FOLDER = 'surveys/household/released';

const [now] = HOUSEHOLD_VERSIONS;
const name = `${now.questionnaire.id}@${now.questionnaire.version}`;
const released = RELEASED.find(one => one.name === name);
const isAsReleased =
  released?.questionnaire === dataDigest(now.questionnaire) && released.table === dataDigest(now.coding);
if (isAsReleased) {
  const path = `${FOLDER}/${name.replace('@', '-v')}.ts`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, versionFile(now), { flag: 'wx' });
  console.log(`${path}: put ${constantOf(now)} second in HOUSEHOLD_VERSIONS, give the first a new version.`);
} else {
  console.error(`${name} is not what was released: take your change back, run this, then change again.`);
  process.exitCode = 1;
}
