import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMUNE_INDEX } from '../../../indicators/commune-index';
import { constantOf, dataDigest, versionFile } from '../../../scripts/surveys/version-file';
import { formsHere } from '../../../src/exchange/forms-here';
import { communeForm } from '../../../surveys/commune/form';
import { type CodedForm, HOUSEHOLD_VERSIONS } from '../../../surveys/household/versions';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { RELEASED, RELEASED_INDEXES, type Released } from '../../../surveys/released';
import { LANGUAGES, type Language, type Wording } from '../../../surveys/wording';

const nameOf = ({ id, version }: { readonly id: string; readonly version: string }) => `${id}@${version}`;

const [NOW] = HOUSEHOLD_VERSIONS;

/** What differs from what was released, in words for whoever changed it; empty where nothing does. */
function changed(
  { questionnaire, coding }: CodedForm,
  released: Released | undefined,
  wording: Readonly<Record<Language, Wording>> | null,
): string[] {
  const name = nameOf(questionnaire);
  if (!released) return [`${name} is new: add its digests in front of RELEASED in surveys/released.ts`];
  const parts = [
    { what: 'its questions, codes or order', is: dataDigest(questionnaire), was: released.questionnaire },
    { what: 'its table of codes', is: dataDigest(coding), was: released.table },
    ...LANGUAGES.flatMap(language =>
      wording
        ? [
            {
              what: `its words (${language})`,
              is: dataDigest(wording[language]),
              was: released.words[language],
            },
          ]
        : [],
    ),
  ];
  return parts
    .filter(({ is, was }) => is !== was)
    .map(
      ({ what, is }) =>
        `${name} has been released, and ${what} changed (now ${is}). Interviews of it are out there, named only by its version. ` +
        'Take the change back, run `npx tsx scripts/surveys/keep-version.ts`, put the file it writes second in ' +
        'HOUSEHOLD_VERSIONS (surveys/household/versions.ts), give surveys/household/questionnaire.ts a new `version`, ' +
        'change what you wanted, and add the new digests in front of RELEASED (surveys/released.ts).',
    );
}

const releasedAs = (form: CodedForm) => RELEASED.find(({ name }) => name === nameOf(form.questionnaire));

describe('released versions of the household questionnaire', () => {
  it.each(HOUSEHOLD_VERSIONS.map(form => [nameOf(form.questionnaire), form] as const))(
    '%s is as it went out',
    (_, form) => {
      expect(changed(form, releasedAs(form), form === NOW ? HOUSEHOLD_WORDING : null)).toEqual([]);
    },
  );

  it('are all still here, each once, the newest first', () => {
    expect(HOUSEHOLD_VERSIONS.map(({ questionnaire }) => nameOf(questionnaire))).toEqual(
      RELEASED.map(({ name }) => name),
    );
  });

  it('have the digests that envelopes and round files name them by', () => {
    expect(formsHere()).toEqual(
      RELEASED.map(({ name, questionnaire }) => ({ form: name, formSha: questionnaire })),
    );
  });

  const [first, ...rest] = NOW.questionnaire.pages;
  if (!first) throw new Error('pages');
  it.each([
    {
      why: 'two pages in another order',
      form: { ...NOW, questionnaire: { ...NOW.questionnaire, pages: [...rest, first] } },
      wording: null,
      says: 'its questions, codes or order',
    },
    {
      why: 'a reading',
      form: { ...NOW, coding: { ...NOW.coding, '1.1.01': NOW.coding['8.2.02'] } as CodedForm['coding'] },
      wording: null,
      says: 'its table of codes',
    },
    {
      why: 'one word',
      form: NOW,
      wording: { ...HOUSEHOLD_WORDING, vi: { ...HOUSEHOLD_WORDING.vi, title: 'Khác' } },
      says: 'its words (vi)',
    },
  ])('$why changed under the same version is told with what to do', ({ form, wording, says }) => {
    const told = changed(form, releasedAs(NOW), wording);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(says);
    expect(told[0]).toContain('keep-version.ts');
  });

  it('a version nobody wrote down is asked for by name', () => {
    expect(changed(NOW, undefined, null)[0]).toContain('surveys/released.ts');
  });
});

describe('a version kept as a data file', () => {
  it('is the version, digest for digest', async () => {
    const folder = resolve('.cache/released');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/kept.ts`, versionFile(NOW));
    const kept = await import(/* @vite-ignore */ `${folder}/kept.ts`);
    const constant = constantOf(NOW);
    expect(constant).toBe('HO_GIA_DINH_2021_V1');
    expect(changed(kept[constant], releasedAs(NOW), null)).toEqual([]);
  });
});

describe('released bases of the commune index', () => {
  it('are as they went out', () => {
    const name = nameOf(COMMUNE_INDEX);
    const is = {
      name,
      questionnaire: dataDigest(communeForm(COMMUNE_INDEX)),
      table: dataDigest(COMMUNE_INDEX),
      words: {},
    };
    expect(
      RELEASED_INDEXES[0],
      `${name} has been released: self-assessments name it by this digest. Take the change back, or give ` +
        'indicators/commune-index/index.ts a new `version` and put its digests in front of RELEASED_INDEXES (surveys/released.ts).',
    ).toEqual(is);
  });
});
