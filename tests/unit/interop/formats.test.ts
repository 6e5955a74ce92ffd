import { describe, expect, it } from 'vitest';
import { packageFiles } from '../../../src/engine/interop/package-files';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { questionsOf } from '../../../surveys/questionnaire';
import { interviews } from '../../fixtures/interop';
import { contentOf } from '../../fixtures/interop-package';

const { content } = contentOf(interviews(40));
const files = new Map(packageFiles(content).map(({ name, pieces }) => [name, [...pieces].join('')]));
const file = (name: string): string => files.get(name) ?? '';

describe('the files of an export', () => {
  it('are all there, and none holds what could not be told', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        'codebook-ddi.xml',
        'datapackage.json',
        'framework.csv',
        'official.csv',
        'scores.R',
        'scores.csv',
        'spss.sps',
        'stata.do',
        'tallies.csv',
      ].sort(),
    );
    for (const [name, text] of files) expect(text, name).not.toMatch(/undefined|\[object|NaN/);
  });

  it('Frictionless: every field of a table is a column of it, types and missing codes as written', () => {
    const descriptor = JSON.parse(file('datapackage.json')) as {
      name: string;
      resources: { name: string; path: string; schema: { fields: { name: string; type: string }[] } }[];
    };
    expect(descriptor.name).toMatch(/^[a-z0-9-]+$/);
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, schema } of descriptor.resources) {
      const written =
        path === 'interviews.csv'
          ? content.variables.map(({ name }) => name).join(',')
          : file(path).split('\r\n')[0];
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(written);
    }
    const sex = descriptor.resources[0]?.schema.fields.find(({ name }) => name === 'sex');
    expect(sex).toMatchObject({
      type: 'integer',
      categories: [
        { value: 1, label: 'Nam' },
        { value: 2, label: 'Nữ' },
      ],
    });
  });

  it('Stata: one label a variable, reasons as extended missing values, texts closed', () => {
    const stata = file('stata.do');
    for (const { name } of content.variables) expect(stata).toContain(`label variable ${name} \``);
    expect(stata).toContain('mvdecode sex, mv(-1=.a \\ -2=.b \\ -3=.c \\ -4=.d)');
    expect(stata).toContain(`label define l_sex .b \`"Không muốn trả lời"', add`);
    for (const line of stata.split('\n').filter(text => text.startsWith('label ')))
      expect((line.match(/`"/g) ?? []).length, line).toBe((line.match(/"'/g) ?? []).length);
  });

  it('DDI: markup of a title is escaped, each question has its words', () => {
    expect(file('codebook-ddi.xml')).toContain('<titl>Đợt &lt;thử&gt; &amp; &quot;kiểm&quot;</titl>');
    expect((file('codebook-ddi.xml').match(/<var /g) ?? []).length).toBe(content.variables.length);
  });

  it('SPSS: labels no longer than it takes, in bytes', () => {
    const labels = [...file('spss.sps').matchAll(/^ {2}\S+ '((?:[^']|'')*)'$/gm)].map(([, text]) =>
      String(text),
    );
    expect(labels.length).toBeGreaterThan(questionsOf(HOUSEHOLD_2021).length);
    for (const label of labels) expect(new TextEncoder().encode(label).length).toBeLessThanOrEqual(255);
  });
});
