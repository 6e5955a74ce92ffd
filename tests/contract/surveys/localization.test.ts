import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { surveyLocalization } from 'survey-core';
import 'survey-core/i18n/vietnamese';
import { describe, expect, it } from 'vitest';
import { SURVEYJS_VIETNAMESE, UNUSED_MACHINE_MADE } from '../../../surveys/household/localization';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { toSurveyJson } from '../../../surveys/survey-js';

type Strings = Readonly<Record<string, string>>;
const ENGLISH: Strings = surveyLocalization.locales.en ?? {};
const SHIPPED: Strings = surveyLocalization.locales.vi ?? {};
const OURS: Strings = { ...SHIPPED, ...SURVEYJS_VIETNAMESE };
const LEFT = Object.values(UNUSED_MACHINE_MADE).flat();
const placeholders = (text = '') => [...text.matchAll(/\{[^}]*\}/g)].map(([found]) => found).sort();

/** The file marks each machine-made string by a comment on the line before it. */
function machineMade(): readonly string[] {
  const path = createRequire(import.meta.url).resolve('survey-core/i18n/vietnamese');
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, position) =>
    line.includes('[Auto-translated]') ? (lines[position + 1]?.match(/^\s*(\w+):/)?.[1] ?? 'unreadable') : [],
  );
}

describe("SurveyJS's Vietnamese", () => {
  it('is the file we reviewed: 51 machine-made strings, one placeholder broken', () => {
    expect(machineMade()).toHaveLength(51);
    expect(placeholders(SHIPPED.rowNameTemplateTitle)).not.toEqual(
      placeholders(ENGLISH.rowNameTemplateTitle),
    );
  });

  it('has every machine-made string overridden or listed as not used here', () => {
    const covered = new Set([...Object.keys(SURVEYJS_VIETNAMESE), ...LEFT]);
    expect(machineMade().filter(key => !covered.has(key))).toEqual([]);
    expect(LEFT.filter(key => !machineMade().includes(key))).toEqual([]);
    expect(LEFT.filter(key => key in SURVEYJS_VIETNAMESE)).toEqual([]);
  });

  it('uses only the kinds of question the list of unused strings supposes', () => {
    const { pages } = toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi');
    const types = new Set(pages.flatMap(({ elements }) => elements.map(({ type }) => type)));
    expect([...types].sort()).toEqual(['radiogroup', 'text']);
  });

  it.each(Object.keys(ENGLISH).filter(key => typeof ENGLISH[key] === 'string'))(
    '%s keeps the placeholders of the English',
    key => {
      expect(placeholders(OURS[key])).toEqual(placeholders(ENGLISH[key]));
    },
  );

  it('overrides only strings that exist, in NFC', () => {
    for (const [key, text] of Object.entries(SURVEYJS_VIETNAMESE)) {
      expect(key in ENGLISH, key).toBe(true);
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});
