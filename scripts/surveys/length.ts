/** Prints items and expected minutes of the household questionnaire: `npx tsx scripts/surveys/length.ts`. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { editionById } from '../../indicators/editions';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { NATIONAL_LEVELS, NATIONAL_MIX } from '../../surveys/household/levels';
import { type Length, lengthOf, longestRoute, SECONDS } from '../../surveys/household/minutes';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { respondentsOf, SYNTHETIC_DEFAULTS } from '../../surveys/household/synthetic';
import { HOUSEHOLD_WORDING } from '../../surveys/household/wording';
import { questionsOf } from '../../surveys/questionnaire';

const RESPONDENTS = 1001;
const generator = xoroshiro128plus(20_260_301);
const random = () => uniformFloat64(generator);

const edition = editionById('2021');
if (!edition) throw new Error('edition 2021 is missing');
const respondent = respondentsOf(
  { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition },
  { levels: NATIONAL_LEVELS, mix: NATIONAL_MIX, day: '2026-03-01', ...SYNTHETIC_DEFAULTS },
);
const routes = Array.from({ length: RESPONDENTS }, () => respondent(random));

const show = (name: string, { items, minutes }: Length): void =>
  console.log(
    `${name.padEnd(16)} ${String(items).padStart(3)} items  ${minutes.toFixed(1).padStart(5)} minutes`,
  );

console.log(`${questionsOf(HOUSEHOLD_2021).length} questions on ${HOUSEHOLD_2021.pages.length} pages`);
console.log(`assumed seconds: ${JSON.stringify(SECONDS)}`);
for (const language of ['vi', 'en'] as const) {
  const wording = HOUSEHOLD_WORDING[language];
  const lengths = routes
    .map(answers => lengthOf(HOUSEHOLD_2021, wording, answers))
    .sort((one, other) => one.minutes - other.minutes);
  const [median, longTail] = [lengths[(RESPONDENTS - 1) / 2], lengths[Math.floor(RESPONDENTS * 0.95)]];
  if (!median || !longTail) throw new Error('no routes');
  console.log(`\n${language}`);
  show('longest route', lengthOf(HOUSEHOLD_2021, wording, longestRoute(HOUSEHOLD_2021)));
  show('95 % of routes', longTail);
  show('median route', median);
}
