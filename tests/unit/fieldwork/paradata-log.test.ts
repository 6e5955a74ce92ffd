import { describe, expect, it } from 'vitest';
import { emptyField } from '../../../src/fieldwork/field/field-record';
import { ParadataLog } from '../../../src/fieldwork/runner/paradata-log';
import { FieldRecord } from '../../../surveys/field-record';
import { type PackedParadata, packParadata, readParadata } from '../../../surveys/paradata';

function log(kept: PackedParadata | null = null) {
  let time = 1_000;
  const one = new ParadataLog(kept, () => time);
  return {
    one,
    pass(ms: number) {
      time += ms;
    },
  };
}

describe('what the hand did', () => {
  it('counts the time of each page, from the beginning of the interview', () => {
    const { one, pass } = log();
    one.enter('p11');
    pass(5_000);
    one.enter('p12');
    pass(2_000);
    one.enter('p11');
    pass(1_000);
    expect(readParadata(one.snapshot([]))).toEqual({
      pages: [
        { page: 'p11', first: 0, spent: 6_000, visits: 2 },
        { page: 'p12', first: 5_000, spent: 2_000, visits: 1 },
      ],
      changes: [],
      backSteps: 0,
      clockJumps: [],
    });
  });

  it('goes on after a pause as if there had been none', () => {
    const first = log();
    first.one.enter('p11');
    first.pass(4_000);
    const kept = first.one.snapshot([]);
    const { one, pass } = log(kept);
    one.enter('p11');
    pass(1_000);
    one.enter('p12');
    expect(readParadata(one.snapshot([]))?.pages).toEqual([
      { page: 'p11', first: 0, spent: 5_000, visits: 2 },
      { page: 'p12', first: 5_000, spent: 0, visits: 1 },
    ]);
  });

  it('keeps changed minds, not first answers, and no more than 200', () => {
    const { one, pass } = log();
    one.enter('p11');
    one.change('q1', undefined, 1);
    pass(10);
    one.change('q1', 1, 0);
    for (let i = 0; i < 300; i++) one.change('q2', i, i + 1);
    const changes = readParadata(one.snapshot([-86_400_000]))?.changes;
    expect(changes?.[0]).toEqual({ question: 'q1', at: 10, from: '1', to: '0' });
    expect(changes).toHaveLength(200);
  });

  it('is always what the contract takes', () => {
    const { one } = log();
    one.enter('p11');
    one.back();
    one.change('q1', 'dontknow', undefined);
    const field = { ...emptyField(null, null), paradata: one.snapshot([-5]) };
    expect(FieldRecord.safeParse(field).success).toBe(true);
  });

  it('is packed without loss, whatever was typed', () => {
    const paradata = {
      pages: [{ page: 'p11', first: 0, spent: 3_600_000, visits: 2 }],
      changes: [{ question: 'q62_km', at: 12, from: '1 000; ~', to: '' }],
      backSteps: 3,
      clockJumps: [-86_400_000],
    };
    expect(readParadata(packParadata(paradata))).toEqual(paradata);
    expect(readParadata(paradata)).toBe(paradata);
  });
});
