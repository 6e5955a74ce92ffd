import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { indicatorsOf } from '../../../surveys/code';
import { questionsIn } from '../../../surveys/condition';
import { faultsOf } from '../../../surveys/faults';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { type Question, questionsOf } from '../../../surveys/questionnaire';
import { type Counted, codesOn, isDated, questionsRead, type Reading } from '../../../surveys/reading';
import { toSurveyJson } from '../../../surveys/survey-js';
import { LANGUAGES } from '../../../surveys/wording';

const EDITION = editionById('2021');
if (!EDITION) throw new Error('edition 2021 is missing');
const INDICATORS = indicatorsOf(EDITION);
const QUESTIONS = new Map(questionsOf(HOUSEHOLD_2021).map(question => [question.name, question]));
const readingOf = (id: string) => {
  const reading = HOUSEHOLD_CODING[id];
  if (!reading) throw new Error(`no reading for ${id}`);
  return reading;
};
/** Read off the wording, not the coding: a bribe, a loss, a nuisance. */
const YES_IS_BAD_NEWS = [
  ...['q13_suggested', 'q22_left_off', 'q22_undeserving', 'q24_lost_land', 'q33_informal'],
  ...[
    'q41_funds',
    'q41_land',
    'q41_permit',
    'q42_hospital',
    'q42_teacher',
    'q42_paid',
    'q43_job',
    'q44_affected',
  ],
  ...['land', 'justice', 'police', 'teacher', 'office'].map(post => `q43_post_${post}`),
  ...['q51_heavy', 'q53_heavy', 'q54_heavy', 'q53_many_doors', 'q54_many_doors'],
  ...['q61_shared_bed', 'q61_waiting', 'q61_pharmacy', 'q62_three_shifts', 'q62_favour'],
  ...['q64_break_in', 'q64_robbery', 'q64_theft', 'q64_assault', 'q71_firms'],
];
const pageOf = (name: string) =>
  HOUSEHOLD_2021.pages.find(page => page.questions.some(question => question.name === name));

describe('the household questionnaire as data', () => {
  it('is sound: names, codes, conditions that look back', () => {
    expect(faultsOf(HOUSEHOLD_2021)).toEqual([]);
  });

  it('has one page per sub-dimension, in the order of the edition', () => {
    const asked = HOUSEHOLD_2021.pages.flatMap(({ subDimension }) => subDimension ?? []);
    expect(asked).toEqual(
      EDITION.dimensions.flatMap(({ subDimensions }) => subDimensions.map(({ id }) => id)),
    );
    expect(asked).toHaveLength(28);
  });

  it('asks consent before anything else of the framework, and never answers for anybody', () => {
    const roles = HOUSEHOLD_2021.pages.map(({ role }) => role);
    expect(roles.slice(0, 3)).toEqual(['eligibility', 'consent', 'sub-dimension']);
    for (const { role, askedIf } of HOUSEHOLD_2021.pages.slice(2)) {
      expect(askedIf && questionsIn(askedIf), role).toEqual(['consent']);
    }
    expect(JSON.stringify(toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi'))).not.toContain(
      'defaultValue',
    );
  });

  it('has no question without use', () => {
    const read = INDICATORS.flatMap(({ id }) => questionsRead(readingOf(id)));
    const gates = questionsOf(HOUSEHOLD_2021).flatMap(({ askedIf }) => (askedIf ? questionsIn(askedIf) : []));
    const used = new Set([...read, ...gates]);
    const idle = HOUSEHOLD_2021.pages
      .filter(({ role }) => role === 'sub-dimension')
      .flatMap(({ questions }) => questions.map(({ name }) => name))
      .filter(name => !used.has(name));
    expect(idle).toEqual([]);
  });

  it('offers "don\'t know" and "refused" on every question of the framework', () => {
    const lacking = HOUSEHOLD_2021.pages
      .filter(({ role }) => role === 'sub-dimension')
      .flatMap(({ questions }) => questions)
      .filter(({ noAnswer }) => !noAnswer.includes('dontknow') || !noAnswer.includes('refused'));
    expect(lacking).toEqual([]);
  });
});

describe('the coding table against edition 2021', () => {
  it('reads every one of the 118 indicators, and nothing else', () => {
    expect(INDICATORS).toHaveLength(118);
    expect(Object.keys(HOUSEHOLD_CODING).sort()).toEqual(INDICATORS.map(({ id }) => id).sort());
  });

  it.each(INDICATORS.map(({ id }) => id))('%s reads questions that exist, with codes they have', id => {
    const reading = readingOf(id);
    for (const name of questionsRead(reading)) expect(QUESTIONS.has(name), name).toBe(true);
    for (const [name, codes] of countedOf(reading)) {
      for (const code of isDated(codes) ? codes.flatMap(entry => entry.codes) : codes) {
        expect(codesOf(QUESTIONS.get(name))).toContain(code);
      }
    }
  });

  it.each(INDICATORS)('$id reads in the unit of the edition', ({ id, unit, goalposts }) => {
    const reading = readingOf(id);
    const low = Math.min(goalposts.worst, goalposts.best);
    const high = Math.max(goalposts.worst, goalposts.best);
    switch (reading.kind) {
      case 'share':
      case 'every':
        expect([unit, low, high]).toEqual(['share', 0, 1]);
        break;
      case 'count':
        expect([low, high]).toEqual([0, reading.items.length]);
        expect(unit).toBe(id === '1.1.01' ? 'share' : 'count');
        break;
      case 'scale': {
        const codes = codesOf(QUESTIONS.get(reading.question));
        expect([unit, low, high]).toEqual(['scale', Math.min(...codes), Math.max(...codes)]);
        break;
      }
      case 'amount': {
        const question = QUESTIONS.get(reading.question);
        expect(question?.kind === 'number' && question.unit).toBe(unit === 'vnd' ? 'thousand-vnd' : unit);
        expect(reading.factor).toBe(unit === 'vnd' ? 1000 : 1);
        break;
      }
    }
  });

  it.each(INDICATORS.filter(({ criteria }) => criteria))(
    '$id counts the criteria of the edition',
    indicator => {
      const reading = readingOf(indicator.id);
      expect('items' in reading && reading.items.map(({ criterion }) => criterion)).toEqual(
        indicator.criteria,
      );
    },
  );

  it.each(INDICATORS.filter(({ nonUser }) => nonUser === 'none'))(
    '$id knows no non-user, so everybody who takes part is asked',
    ({ id }) => {
      for (const name of questionsRead(readingOf(id)))
        expect(QUESTIONS.get(name)?.askedIf, name).toBeUndefined();
    },
  );

  it.each(INDICATORS.filter(({ nonUser }) => nonUser === 'left-out'))(
    '$id is about users only, so its questions have a gate',
    ({ id }) => {
      for (const name of questionsRead(readingOf(id)))
        expect(QUESTIONS.get(name)?.askedIf, name).toBeDefined();
    },
  );

  it('takes "yes" for good news except where the words of the question make it bad', () => {
    const badNews = INDICATORS.flatMap(({ id, goalposts }) => {
      const reversed = goalposts.worst > goalposts.best;
      return countedCodes(readingOf(id))
        .filter(([name]) => codesOf(QUESTIONS.get(name)).join() === '1,0')
        .filter(([, codes]) => codes.includes(0) !== reversed)
        .map(([name]) => name);
    });
    expect([...new Set(badNews)].sort()).toEqual([...YES_IS_BAD_NEWS].sort());
  });

  it('reads an indicator on the page of its sub-dimension', () => {
    const elsewhere = INDICATORS.flatMap(({ id }) =>
      questionsRead(readingOf(id)).filter(name => pageOf(name)?.subDimension !== id.slice(0, 3)),
    );
    expect(elsewhere).toEqual([]);
  });

  it('has a sourced right answer for any day from 2023 on, and only one for a day', () => {
    for (const [name, keys] of knowledgeKeys()) {
      for (const entry of keys) expect(entry.source, name).toMatch(/\d{4}/);
      for (const day of ['2023-01-01', '2024-08-15', '2025-08-31', '2025-09-01', '2026-10-01']) {
        const right = keys.filter(({ from, to }) => from <= day && (to === null || day <= to));
        expect(right, `${name} on ${day}`).toHaveLength(1);
        expect(codesOn(keys, day)).toEqual(right[0]?.codes);
      }
    }
    expect(knowledgeKeys()).toHaveLength(3);
  });
});

describe.each(LANGUAGES)('SurveyJS (%s)', language => {
  const json = toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, language);

  it('understands the whole of it', () => {
    const model = new Model(json);
    expect(model.jsonErrors ?? []).toEqual([]);
    expect(model.validateExpressions()).toEqual([]);
    expect(model.getAllQuestions().map(({ name }) => name)).toEqual(
      json.pages.flatMap(({ elements }) => elements.map(({ name }) => name)),
    );
  });

  it('would notice a condition on a question that does not exist', () => {
    const [page] = json.pages;
    if (!page) throw new Error('no page');
    const broken = { ...json, pages: [{ ...page, visibleIf: '{no_such} = 1' }] };
    expect(new Model(broken).validateExpressions()).not.toEqual([]);
  });
});

function codesOf(question: Question | undefined): readonly number[] {
  return question?.kind === 'choice' ? question.options.codes : [];
}

function countedOf(reading: Reading): readonly (readonly [string, Counted])[] {
  if (reading.kind === 'share') return [[reading.question, reading.counted]];
  return 'items' in reading ? reading.items.map(({ question, met }) => [question, met] as const) : [];
}

function countedCodes(reading: Reading): readonly (readonly [string, readonly number[]])[] {
  return countedOf(reading).flatMap(([name, codes]) =>
    isDated(codes) ? [] : [[name, codesOn(codes, '')!] as const],
  );
}

function knowledgeKeys() {
  return Object.values(HOUSEHOLD_CODING)
    .flatMap(countedOf)
    .flatMap(([name, codes]) => (isDated(codes) ? [[name, codes] as const] : []));
}
