import { describe, expect, it } from 'vitest';
import { InterviewSession } from '../../../src/fieldwork/runner/session';
import { HouseholdForm } from '../../../src/fieldwork/surveyjs/household-form';
import { Autosave } from '../../../src/storage/autosave';
import type { InterviewRecord } from '../../../src/storage/database';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';

const NOW = new Date('2026-11-22T08:00:00+07:00');

/** A session on a disk whose every write is let through, or refused, by hand. */
function opened() {
  const disk: InterviewRecord[] = [];
  const waiting: { readonly through: () => void; readonly refuse: () => void }[] = [];
  const { id, version } = HOUSEHOLD_2021;
  const record: InterviewRecord = {
    id: 'one',
    status: 'draft',
    round: 'local',
    questionnaire: { id, version },
    place: { province: '56', commune: '22651', village: 'Thôn Đông' },
    language: 'vi',
    startedAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
    data: {},
    position: { page: '', question: null },
  };
  const write = (snapshot: InterviewRecord) =>
    new Promise<void>((done, fail) => {
      waiting.push({
        through: () => {
          disk.push(snapshot);
          done();
        },
        refuse: () => fail(new Error('no')),
      });
    });
  const session = new InterviewSession({
    record,
    form: new HouseholdForm(HOUSEHOLD_2021, 'vi', {}),
    readOnly: false,
    autosave: snapshot =>
      new Autosave(
        () => write(snapshot()),
        () => NOW,
        NOW,
        () => undefined, // the frame is never painted: only somebody who waits begins the write
      ),
    clocks: { wall: () => NOW.getTime(), monotonic: () => 0 },
  });
  const answer = (value: unknown) => {
    session.form.surveyQuestion(session.place().question ?? '').value = value;
  };
  return { session, disk, waiting, answer };
}
const turn = () => new Promise(done => setTimeout(done));

describe('a move', () => {
  it('is shown once answer and new place are one durable record, not before', async () => {
    const { session, disk, waiting, answer } = opened();
    const first = session.place();
    answer(1);
    const moved = session.next();
    await turn();
    expect(session.place()).toEqual(first);
    expect(waiting).toHaveLength(1);
    waiting[0]?.through();
    expect(await moved).toBe(true);
    expect(session.place()).not.toEqual(first);
    expect(disk).toHaveLength(1);
    expect(disk[0]).toMatchObject({ position: session.place(), data: { [first.question ?? '']: 1 } });
  });

  it('onward is not shown when it could not be written; the way back is', async () => {
    const { session, waiting, answer } = opened();
    answer(1);
    const onward = session.next();
    await turn();
    waiting[0]?.through();
    await onward;
    const second = session.place();
    answer(1);
    const refused = session.next();
    await turn();
    waiting[1]?.refuse();
    expect(await refused).toBe(false);
    expect(session.place()).toEqual(second);
    const back = session.previous();
    await turn();
    waiting[2]?.refuse();
    expect(await back).toBe(false);
    expect(session.place()).not.toEqual(second);
  });

  it('of two taps is one move', async () => {
    const { session, waiting, answer } = opened();
    answer(1);
    const [one, two] = [session.next(), session.next()];
    await turn();
    expect(waiting).toHaveLength(1);
    waiting[0]?.through();
    expect(await Promise.all([one, two])).toEqual([true, true]);
    expect(session.hasPrevious()).toBe(true);
    await turn();
    expect(waiting).toHaveLength(1);
  });
});
