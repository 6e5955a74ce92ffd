import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { PROVINCES_34 } from '../../../indicators/provinces';
import { fold } from '../../../indicators/text';
import { loadCommunes } from '../../../indicators/units';
import { KHANH_HOA_2021_SHARES } from '../../../src/engine/sample/khanh-hoa-2021';
import { makeSample, SAMPLE, type SampleParameters } from '../../../src/engine/sample/make-sample';
import { samplePlaceName, samplePlaces } from '../../../src/engine/sample/places';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { Response } from '../../../surveys/response';
import { onRoute } from '../../../surveys/route';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const small: SampleParameters = { ...SAMPLE, interviews: 120, communes: 4, villagesPerCommune: 3 };
const sample = [...makeSample(small, FRAME)];

describe('illustrative interviews', () => {
  it('are strict responses, as many as asked, each with an id of its own', () => {
    expect(sample).toHaveLength(120);
    for (const response of sample) expect(Response.safeParse(response).success).toBe(true);
    expect(new Set(sample.map(({ id }) => id)).size).toBe(120);
  });

  it('the same seed makes the same interviews, another seed others', () => {
    expect([...makeSample(small, FRAME)]).toEqual(sample);
    expect([...makeSample({ ...small, seed: 1 }, FRAME)][0]?.answers).not.toEqual(sample[0]?.answers);
  });

  it('answer every question on the route and none beside it', () => {
    for (const { answers } of sample.slice(0, 20)) {
      const asked = onRoute(HOUSEHOLD_2021, answers);
      const answered = Object.keys(answers);
      expect(answered.filter(name => !asked.has(name))).toEqual([]);
      const left = [...asked].filter(name => !answered.includes(name));
      expect(left.every(name => name.startsWith('consent_') || name === 'ethnicity')).toBe(true);
    }
  });

  it('leave one commune under five, so that "not enough yet" can be seen', () => {
    const last = samplePlaces(4, 3).at(-1)?.code;
    expect(sample.filter(({ place }) => place.commune === last)).toHaveLength(4);
  });

  it('stand in communes that exist nowhere', async () => {
    const real = new Set<string>();
    for (const { code } of PROVINCES_34)
      for (const { name } of await loadCommunes(code)) real.add(fold(name));
    const names = samplePlaces(30, 1).map(({ name }) => fold(name.replace(/^(Xã|Phường) /, '')));
    expect(names.filter(name => real.has(name))).toEqual([]);
    expect(samplePlaceName('M002')).toBe('Xã Bãi Gương');
    expect(samplePlaceName('22345')).toBeNull();
  });
});

it('the cited figures of Khánh Hòa 2021 add up to the 41,69 of its plan', () => {
  const sum = Object.values(KHANH_HOA_2021_SHARES).reduce((total, share) => total + share, 0);
  expect(Object.keys(KHANH_HOA_2021_SHARES)).toHaveLength(28);
  expect(sum).toBeCloseTo(41.688704, 5);
});
