import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { decide } from '../../../src/engine/exchange/decide';
import { MemoryStore } from '../../../src/engine/exchange/memory-store';
import { countedResponse, standingOf } from '../../../src/engine/exchange/standing';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { AdmittedResponse } from '../../../src/exchange/answers-shape';
import { readDecision, signDecision } from '../../../src/exchange/decision';
import { formsHere, questionnaireHere } from '../../../src/exchange/forms-here';
import { signingSeed } from '../../../src/exchange/keys';
import { openEnvelope } from '../../../src/exchange/open';
import { sealInterview } from '../../../src/exchange/seal';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { questionsOf } from '../../../surveys/questionnaire';
import { makeOffice, roundSettings } from '../../fixtures/exchange/office';

const edition = editionById('2021')!;
const content = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition };
const people = [...makeSample({ ...SAMPLE, interviews: 60, communes: 4 }, content)];
const questions = questionsOf(HOUSEHOLD_2021);
const choice = questions.find(({ kind, askedIf }) => kind === 'choice' && !askedIf)!.name;

describe('answers at admission', () => {
  it('named like a prototype are refused, not dropped in silence', () => {
    const answers = JSON.parse('{"__proto__":1}') as unknown;
    expect(AdmittedResponse.safeParse({ ...people[0]!, answers }).success).toBe(false);
  });
});

describe('an interview with answers its questionnaire does not know', () => {
  const settings = roundSettings('P37');
  const ours = { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version };
  const office = makeOffice('P37', {
    forms: [...formsHere()],
    round: { ...settings.round, questionnaire: ours },
  });
  const made = (change: object) => ({
    ...people[0]!,
    round: settings.round.id,
    questionnaire: ours,
    answers: { ...people[0]!.answers, ...change },
  });
  const opened = async (change: object) => {
    const { round, ring, knows } = await office;
    const envelope = await sealInterview(made(change), round, { vol: 'v', withdrawKey: null });
    const opening = await openEnvelope(envelope, ring, knows);
    if (opening.kind !== 'opened') throw new Error(opening.kind);
    return opening.arrival;
  };

  it('is found by the digest of the questionnaire in the signed round', () => {
    const [{ form, formSha } = { form: '', formSha: '' }] = formsHere();
    expect(questionnaireHere(form, formSha)).toBe(HOUSEHOLD_2021);
    expect(questionnaireHere(form, 'f'.repeat(64))).toBeNull();
  });

  it('waits with its reasons and is not counted; the province may keep it without the refused answers', async () => {
    const arrival = await opened({ [choice]: 77 });
    expect(arrival.version.faults).toEqual([{ question: choice, reason: 'unknown-code', value: '77' }]);
    const store = new MemoryStore();
    const batch = { versions: [arrival], unopened: [], withdrawals: [], decisions: [] };
    const { judged, counted } = await store.commit(batch, decide);
    expect(judged[0]?.verdict).toBe('quarantined');
    expect(counted).toEqual([]);
    const { made: keys, reviewers } = await office;
    const { id, version } = arrival;
    const keep = signDecision(
      { about: id, seq: 1, verdict: 'keep-version', sha: version.sha },
      signingSeed(keys.keys),
    );
    const decision = readDecision(keep, reviewers);
    if (!decision.ok) throw new Error(decision.problem);
    const kept = await store.commit({ ...batch, versions: [], decisions: [decision.value] }, decide);
    expect(Object.keys(kept.counted[0]!.response.answers)).not.toContain(choice);
    const standing = standingOf({ id, versions: [version] }, [decision.value]);
    expect(countedResponse(standing)?.answers[choice]).toBeUndefined();
  });

  it('without consent is never counted, whatever the province rules', async () => {
    const arrival = await opened({ consent: 0 });
    const reasons = arrival.version.faults?.map(({ reason }) => reason);
    expect(reasons?.some(reason => reason === 'not-admitted' || reason === 'unknown-code')).toBe(true);
    expect(standingOf({ id: arrival.id, versions: [arrival.version] }, []).kind).toBe('quarantined');
  });

  it('loses answers off the route, and nothing else', async () => {
    const asked = new Set(Object.keys(people[0]!.answers));
    const off = questions.find(({ name, kind }) => !asked.has(name) && kind === 'choice')!;
    const code = off.kind === 'choice' ? off.options.codes[0] : 0;
    const { version } = await opened({ [off.name]: code });
    expect(version.faults).toBeUndefined();
    if (version.content?.kind !== 'interview') throw new Error('no interview');
    expect(version.content.response).toEqual(made({}));
  });
});
