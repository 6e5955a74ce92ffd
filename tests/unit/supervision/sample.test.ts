import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { featuresOf, watchedForm } from '../../../src/engine/supervision/features';
import { examine } from '../../../src/engine/supervision/flags';
import { verdicts } from '../../../src/engine/supervision/verdict';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const sample = [...makeSample(SAMPLE, FRAME)];
const features = sample.map(response => featuresOf(watchedForm(HOUSEHOLD_2021), response));
const examined = examine(features);

describe('the illustrative round as a supervisor sees it', () => {
  it('holds what was put into it to be looked at, and little else', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of [...examined.flags.values()].flat()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);

    expect(kinds.get('fast')).toBeGreaterThanOrEqual(5);
    expect(kinds.get('early-replacement')).toBeGreaterThanOrEqual(3);
    expect(kinds.get('odd-hours')).toBeGreaterThanOrEqual(3);
    expect(kinds.get('overlap') ?? 0).toBeLessThanOrEqual(4);
  });

  it('names the hasty interviewer', () => {
    const apart = verdicts(features, examined).filter(({ reasons }) => reasons.length > 0);
    expect(apart.map(({ interviewer }) => interviewer)).toContain('PV07');
  });
});
