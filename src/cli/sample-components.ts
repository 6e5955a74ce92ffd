import type { Edition } from '../../indicators/edition';
import type { LevelComponents } from '../../scoring/planner-levels';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { interviewCoder } from '../engine/round/coded';
import { householdFrame } from '../engine/round/household-frame';
import { roundComponents } from '../engine/round/round-components';
import { addInterview, emptySums } from '../engine/round/sums';
import { makeSample, SAMPLE, sampleRound } from '../engine/sample/make-sample';
import { BadInput } from '../engine/score/bad-input';

/** Variances of the illustrative round, for planning before there is one of one's own. Made up, and said so. */
export function sampleComponents(edition: Edition): LevelComponents {
  const parts = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition };
  const frame = householdFrame(sampleRound(SAMPLE, parts, ''), edition);
  const code = interviewCoder(HOUSEHOLD_2021, HOUSEHOLD_CODING, edition);
  const rows = [...makeSample(SAMPLE, parts)].map(code);
  const sums = emptySums(frame);
  for (const row of rows) addInterview(frame, sums, row);
  const components = roundComponents(frame, sums, rows);
  if (components === null) throw new BadInput('too-few-places', 'the illustrative data');
  return components;
}
