import { serialize } from 'node:v8';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { emptyField } from '../../../src/fieldwork/field/field-record';
import { ParadataLog } from '../../../src/fieldwork/runner/paradata-log';
import { HouseholdForm } from '../../../src/fieldwork/surveyjs/household-form';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { toSurveyData } from '../../../surveys/survey-data';
import { median, type Row } from '../row';

const PAIRS = 15;
/** Minds changed in one interview; more than people do. */
const CHANGES = 12;

/** One made-up interview of the full route. */
function response(): Response {
  const frame = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
  const [one] = makeSample({ ...SAMPLE, interviews: 1 }, frame);
  if (!one) throw new Error('no interview was made');
  return one;
}

/** Every page shown once, a third of them twice, twelve answers changed. */
function paradata() {
  let time = 0;
  const log = new ParadataLog(null, () => time);
  for (const [at, { id, questions }] of HOUSEHOLD_2021.pages.entries()) {
    log.enter(id);
    time += 65_432;
    const name = questions[0]?.name;
    if (name && at < CHANGES) log.change(name, 1, 0);
    if (at % 3 === 0) log.back();
  }
  return log.snapshot([]);
}

/** A completed record as it lies in the database, with and without. Bytes of the structured clone. */
function sizeRow(): Row {
  const done = response();
  const record = (field: Response['field']) => ({
    id: done.id,
    status: 'completed',
    round: done.round,
    questionnaire: done.questionnaire,
    place: done.place,
    language: done.language,
    startedAt: done.startedAt,
    updatedAt: done.completedAt,
    completedAt: done.completedAt,
    consent: { version: '1', at: done.startedAt },
    data: toSurveyData(HOUSEHOLD_2021, done.answers),
    position: { page: 'review', question: null },
    progress: { part: 28, parts: 28 },
    response: { ...done, field },
  });
  const bare = serialize(record({ ...emptyField('PV1', null) })).length;
  const full = serialize(record({ ...emptyField('PV1', null), paradata: paradata() })).length;
  const ratio = full / bare;
  return {
    what: 'a completed interview with its paradata, against the same without',
    ratio,
    must: '<= 1.2',
    aim: '1.1',
    met: ratio <= 1.2,
    detail: `${full} against ${bare} bytes; ${Object.keys(done.answers).length} answers, ${HOUSEHOLD_2021.pages.length} pages, ${CHANGES} changes`,
  };
}

/** Answers every choice question; each answer is copied as IndexedDB would copy it. Milliseconds. */
function answerAll(log: ParadataLog | null): number {
  const form = new HouseholdForm(HOUSEHOLD_2021, 'vi', {});
  if (log) form.onAnswer((name, from, to) => log.change(name, from, to));
  const names = HOUSEHOLD_2021.pages.flatMap(({ id, questions }) =>
    questions.flatMap(({ name, kind }) => (kind === 'choice' ? [{ id, name }] : [])),
  );
  for (const { name } of names) form.surveyQuestion(name);
  const started = performance.now();
  for (const { id, name } of names) {
    log?.enter(id);
    form.surveyQuestion(name).value = 1;
    structuredClone({
      data: form.data(),
      ...(log ? { field: { paradata: log.snapshot([]) } } : {}),
    });
  }
  return performance.now() - started;
}

/** In memory: on a phone the disk comes on top of both sides, so the ratio there is nearer to 1. */
function timeRow(): Row {
  const own = () => answerAll(new ParadataLog(null, () => performance.now()));
  const bare = () => answerAll(null);
  own();
  bare();
  const ratios = Array.from({ length: PAIRS }, (_, i) => {
    if (i % 2 === 0) return own() / bare();
    const without = bare();
    return own() / without;
  });
  const ratio = median(ratios);
  return {
    what: 'an answer with paradata, against the same without, no disk',
    ratio,
    must: '<= 1.05',
    aim: '1.02',
    met: ratio <= 1.05,
    detail: `${PAIRS} pairs of a whole questionnaire`,
  };
}

export const paradataRows = (): Row[] => [sizeRow(), timeRow()];
