import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { makeSample, SAMPLE, sampleRound } from '../../../src/engine/sample/make-sample';
import { samplePlaceName } from '../../../src/engine/sample/places';
import { sampleDesign, sampleFrame } from '../../../src/engine/sample/sample-conduct';
import { replays } from '../../../src/engine/sampling/draw-frame';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { Round } from '../../../surveys/round';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const round = sampleRound(SAMPLE, FRAME, 'Khánh Hòa 2022');
const conduct = round.conduct!;

describe('the sample behind the illustrative round', () => {
  it('is a valid round with the villages of its communes', () => {
    expect(Round.parse(round)).toEqual(round);
    expect(conduct.villages).toHaveLength(SAMPLE.communes * SAMPLE.villagesPerCommune);
    expect(new Set(conduct.villages.map(({ commune }) => samplePlaceName(commune))).size).toBe(
      SAMPLE.communes,
    );
  });
  it('can be drawn again from its frame, as any round can', () => {
    expect(replays(conduct, conduct.draw!, sampleFrame(SAMPLE))).toBe(true);
    expect(replays(conduct, { ...conduct.draw!, seed: 1 }, sampleFrame(SAMPLE))).toBe(false);
  });
  it('gives every household the same chance, so that the scores need no weights of villages', () => {
    const { drawn } = sampleDesign(SAMPLE).households;
    const chances = conduct.villages.map(v => (v.probability * drawn) / v.households!);
    for (const chance of chances) expect(chance).toBeCloseTo(chances[0]!, 12);
  });
  it('holds every place an interview of the sample was made in', () => {
    const villages = new Set(conduct.villages.map(({ commune, name }) => `${commune}/${name}`));
    const places = [
      ...makeSample({ ...SAMPLE, interviews: SAMPLE.communes * SAMPLE.villagesPerCommune }, FRAME),
    ].map(({ place }) => `${place.commune}/${place.village}`);
    expect(places.filter(place => !villages.has(place))).toEqual([]);
  });
});
