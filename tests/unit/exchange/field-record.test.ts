import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { SAMPLE, sampleRound } from '../../../src/engine/sample/make-sample';
import { canonicalJson, type Json } from '../../../src/exchange/canonical';
import { valueDigest } from '../../../src/exchange/digest';
import { packDocument } from '../../../src/exchange/document';
import { openEnvelope } from '../../../src/exchange/open';
import { readRoundFile } from '../../../src/exchange/round-file';
import { sealInterview } from '../../../src/exchange/seal';
import type { FieldRecord } from '../../../surveys/field-record';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { FORM, makeOffice, responseOf, roundSettings } from '../../fixtures/exchange/office';

const FIELD: FieldRecord = {
  interviewer: 'mt-07',
  mode: 'device',
  village: 'M001-1',
  household: { number: 41, kind: 'replacement', replaces: 17, reason: '2.11' },
  respondent: { rule: 'random-adult', adults: 3, chosen: 2, departed: false },
  privacy: 'family',
  venue: 'home',
  spoken: { language: 'vi', interpreter: false },
  ownVillage: null,
  kept: [{ question: 'd6_wait', reason: 'chờ cả buổi' }],
  remarks: [{ question: 'd1_meeting', text: 'Bác hỏi lại: họp thôn hay họp tổ?' }],
  paradata: {
    pages: Array.from({ length: 31 }, (_, at) => ({
      page: `p${at}`,
      first: at * 40_000,
      spent: 38_000,
      visits: 1,
    })),
    changes: [{ question: 'd2_plan', at: 61_000, from: '1', to: '2' }],
    backSteps: 2,
    clockJumps: [],
  },
};

describe('what the field knows beside the answers', () => {
  it('is sealed, opened and named by its bytes; an interview without it stays as it was', async () => {
    const office = await makeOffice();
    const open = async (response: Response) => {
      const envelope = await sealInterview(response, office.round, { vol: 'v', withdrawKey: null });
      const opening = await openEnvelope(envelope, office.ring, office.knows);
      if (opening.kind !== 'opened' || opening.arrival.version.content?.kind !== 'interview')
        throw new Error(opening.kind);
      return { size: envelope.ct.length, response: opening.arrival.version.content.response };
    };
    const plain = await open(responseOf(1));
    const full = await open(responseOf(1, { field: FIELD }));
    expect(plain.response).toEqual(responseOf(1));
    expect('field' in plain.response).toBe(false);
    expect(full.response).toEqual(responseOf(1, { field: FIELD }));
    expect(full.size - plain.size).toBeLessThan(1_500);
  });

  it('is refused where it is no field record', async () => {
    const office = await makeOffice();
    const wrong = { ...FIELD, mode: 'telepathy' } as unknown as FieldRecord;
    const envelope = await sealInterview(responseOf(1, { field: wrong }), office.round, {
      vol: 'v',
      withdrawKey: null,
    });
    expect(await openEnvelope(envelope, office.ring, office.knows)).toEqual({
      kind: 'refused',
      reason: 'not-a-document',
    });
  });

  it('has one canonical text and one packing, whatever order its fields were written in', () => {
    const turned = Object.fromEntries(Object.entries(FIELD).toReversed()) as unknown as Json;
    expect(canonicalJson(turned)).toBe(canonicalJson(FIELD as unknown as Json));
    expect(valueDigest(turned)).toBe(valueDigest(FIELD as unknown as Json));
    const outside = {
      v: 1 as const,
      id: responseOf(1).id,
      wave: 'w',
      prov: 'p',
      unit: 'u',
      vol: 'v',
      form: 'f',
    };
    const document = {
      ...outside,
      formSha: 'a'.repeat(64),
      keyFp: 'b'.repeat(32),
      withdrawKey: null,
      content: { kind: 'interview' as const, response: responseOf(1, { field: FIELD }), contact: null },
    };
    expect(packDocument(document)).toEqual(packDocument(structuredClone(document)));
  });
});

describe('how a round is carried out', () => {
  it('is frozen in the signed round file, villages and all, and cannot be changed under the signature', async () => {
    const edition = editionById('2021')!;
    const sample = sampleRound(
      SAMPLE,
      { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition },
      'Đợt thử',
    );
    const round = { ...sample, questionnaire: FORM };
    expect(round.conduct?.villages.length).toBeGreaterThan(10);
    const { file } = await makeOffice('P37', { ...roundSettings('P37'), round: round as never });
    const read = readRoundFile(file.text);
    expect(read.ok && read.value.body.round).toEqual(round);
    const visits = `"visits":${round.conduct?.visits}`;
    expect(file.text).toContain(visits);
    expect(readRoundFile(file.text.replace(visits, '"visits":9'))).toEqual({
      ok: false,
      problem: 'signature-wrong',
    });
  });
});
