import { expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { makeSample, SAMPLE, sampleRound } from '../../../src/engine/sample/make-sample';
import { sampleOutcomes } from '../../../src/engine/sample/sample-outcomes';
import { ratesByInterviewer } from '../../../src/engine/supervision/response-rates';
import { assignFaults } from '../../../surveys/assign';
import { mergedOutcomes, OutcomeParcel } from '../../../surveys/contact/outcome-parcel';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { Round } from '../../../surveys/round';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const SMALL = { ...SAMPLE, communes: 6, villagesPerCommune: 2, interviews: 120 };

it('gives every illustrative interviewer a response rate, by parcels a phone could have sent', () => {
  const responses = [...makeSample(SMALL, FRAME)];
  const parcels = sampleOutcomes(responses);
  for (const parcel of parcels) expect(OutcomeParcel.parse(parcel)).toEqual(parcel);
  const done = mergedOutcomes(parcels).filter(({ code }) => code === '1.1');
  expect(done).toHaveLength(responses.length);
  const rates = ratesByInterviewer(parcels);
  const people = new Set(responses.map(({ field }) => field?.interviewer));
  expect([...rates.keys()].sort()).toEqual([...people].sort());
  for (const { rates: own } of rates.values()) {
    expect(own.RR1).toBeGreaterThan(0.5);
    expect(own.RR1).toBeLessThan(1);
  }
});

it('assigns the illustrative villages to those who interviewed there', () => {
  const round = Round.parse(sampleRound(SMALL, FRAME, 'Minh họa'));
  const { villages = [], assignees = [] } = round.conduct ?? {};
  expect(assignFaults(villages, assignees)).toEqual([]);
  const by = new Map(assignees.flatMap(one => one.villages.map(id => [id, one.code] as const)));
  for (const { field } of makeSample(SMALL, FRAME))
    expect(by.get(field?.village ?? '')).toBe(field?.interviewer);
});
