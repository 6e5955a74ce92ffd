import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { Desk } from '../../../src/cli/exchange-common';
import { storedRound } from '../../../src/cli/round-sums';
import { sayUnscored } from '../../../src/cli/unscored';
import { householdFrame } from '../../../src/engine/round/household-frame';
import { counted } from '../../../src/engine/round/unscored';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { householdResponse } from '../../fixtures/exchange/household';

const ROUND = { id: 'dot-2026', province: 'P37', weightUnit: 1, certaintyCommunes: [] };
const nothing = async (): Promise<never> => {
  throw new Error('no files here');
};

async function* store() {
  for (const n of [1, 2, 3]) yield householdResponse(n);
  yield householdResponse(4, { questionnaire: { id: HOUSEHOLD_2021.id, version: '9' } });
}

describe("interviews of an unknown version in an office's store", () => {
  it('are in no sum and of no commune, and the terminal names the version and what to do', async () => {
    const frame = householdFrame(ROUND, EDITION_2021);
    const { sums, ids } = await storedRound(frame, { responses: store, outcomes: async () => [] });
    expect(sums.ids.size).toBe(3);
    expect([...ids.values()].flat()).toHaveLength(3);
    const said: string[] = [];
    const io = {
      out: (text: string) => void said.push(text),
      err: nothing,
      readText: nothing,
      writeText: nothing,
    };
    sayUnscored(new Desk([], io, []), counted(sums.held.values()));
    expect(said.join()).toMatch(/^Chưa tính 1 phiếu.*ho-gia-dinh-2021@9 \(1\).*Cập nhật papi/);
    said.length = 0;
    sayUnscored(new Desk([], io, []), counted([]));
    expect(said).toEqual([]);
  });
});
