import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { grammarSchema } from '../fixtures/ddi-grammar';
import { writePackage } from '../fixtures/interop-package';

/** Programs that are not ours read what we wrote; each is skipped by name where it is not installed. */
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const hasR = has('Rscript', '-e', 'library(survey)');
const hasHaven = has('Rscript', '-e', 'library(haven)');
const { folder, scores, responses } = writePackage(320);
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8' });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasR)('R with survey, by the script that comes with the files', () => {
  it('computes the same total and dimensions, and the same standard errors', () => {
    const printed = run(
      'Rscript',
      '-e',
      'source("scores.R", echo = FALSE); cat("\\n"); for (k in seq_len(nrow(result))) cat(sprintf("%s %.15g %.15g %g\\n", result$level[k], result$points[k], result$se[k], result$df[k]))',
    );
    const rows = [...printed.matchAll(/^(total|D\d) ([\d.e+-]+) ([\d.e+-]+) (\d+)$/gm)];
    expect(rows).toHaveLength(9);
    for (const [, level, points, se, df] of rows) {
      const ours = level === 'total' ? scores.province.total : scores.province.dimensions.get(String(level));
      if (ours?.kind !== 'scored' || ours.uncertainty.kind !== 'estimated')
        throw new Error(`${level} withheld`);
      expect(Math.abs(Number(points) - ours.points)).toBeLessThan(1e-9);
      expect(Math.abs(Number(se) - ours.uncertainty.se)).toBeLessThan(1e-9);
      expect(Number(df)).toBe(ours.uncertainty.df);
    }
  });
});

describe.skipIf(!has('pspp', '--version'))('PSPP runs the SPSS syntax', () => {
  it('without a complaint, and keeps labels, value labels and missing codes', () => {
    const printed = run('pspp', '-O', 'format=txt', 'spss.sps');
    expect(printed).not.toMatch(/error:/);
    expect(readFileSync(join(folder, 'interviews.sav')).length).toBeGreaterThan(10_000);
  });

  it.skipIf(!hasHaven)('haven reads the file it saved: labels in Vietnamese, reasons as missing', () => {
    const printed = run(
      'Rscript',
      '-e',
      'd <- haven::read_sav("interviews.sav", user_na = TRUE); cat(nrow(d), ncol(d), "\\n"); cat(attr(d$sex, "label"), "\\n"); cat(names(attr(d$sex, "labels")), sep = "|"); cat("\\n"); cat(attr(d$sex, "na_range"), "\\n"); cat(d$id[1], "\\n")',
    );
    const [size, label, values, range, id] = printed
      .trim()
      .split('\n')
      .map(line => line.trim());
    expect(size).toMatch(new RegExp(`^${responses.length} `));
    expect(label).toBe('Ông/bà là nam hay nữ?');
    expect(values).toContain('Nam|Nữ');
    expect(range).toBe('-4 -1');
    expect(id).toBe(responses[0]?.id);
  });
});

describe.skipIf(!has('xmllint', '--version'))('xmllint', () => {
  it('finds the DDI codebook well-formed, with every variable once', () => {
    run('xmllint', '--noout', 'codebook-ddi.xml');
    const names = run('xmllint', '--xpath', '//*[local-name()="var"]/@name', 'codebook-ddi.xml').match(
      /"[^"]+"/g,
    );
    const [header] = readFileSync(join(folder, 'interviews.csv'), 'utf8').split('\r\n', 1);
    expect(names?.map(name => name.slice(1, -1))).toEqual(header?.split(','));
  });

  it('finds it in keeping with what DDI-Codebook 2.5 says of every element in it', () => {
    writeFileSync(join(folder, 'grammar.xsd'), grammarSchema());
    run('xmllint', '--noout', '--nonet', '--schema', 'grammar.xsd', 'codebook-ddi.xml');
  });

  it('gives every ID once, and points at none that is not there, which xmllint leaves unchecked', () => {
    const whole = readFileSync(join(folder, 'codebook-ddi.xml'), 'utf8');
    const ids = [...whole.matchAll(/ ID="([^"]+)"/g)].map(([, id]) => id);
    const pointed = [...whole.matchAll(/ files="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pointed.length).toBe(ids.length - 1);
    for (const id of new Set(pointed)) expect(ids).toContain(id);
  });

  it.each([
    ['an element before its turn', '<fileName>', '<fileType>x</fileType><fileName>'],
    ['an element DDI does not have', '<fileName>', '<fileNote>x</fileNote><fileName>'],
    ['text where only elements stand', '<fileTxt>', '<fileTxt>x'],
    ['a variable without a name', ' name="sex"', ''],
    ['an attribute of another element', '<labl>', '<labl charset="UTF-8">'],
    ['an attribute of another namespace', '<labl>', '<labl xsi:label="x">'],
    ['a word outside the list', 'event="single"', 'event="once"'],
    ['another version', 'version="2.5"', 'version="2.6"'],
  ])('refuses %s by that grammar', (_, right, wrong) => {
    const whole = readFileSync(join(folder, 'codebook-ddi.xml'), 'utf8');
    expect(whole).toContain(right);
    writeFileSync(join(folder, 'grammar.xsd'), grammarSchema());
    writeFileSync(join(folder, 'wrong.xml'), whole.replace(right, wrong));
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--noout', '--nonet', '--schema', 'grammar.xsd', 'wrong.xml'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    // 3 and 4 are xmllint's "does not validate"; 5 would be a grammar it cannot read.
    expect([3, 4], stderr).toContain(status);
  });

  const schema = process.env.SOI_PAPI_DDI_XSD ?? '';
  it.skipIf(schema === '')('finds it valid by the whole codebook.xsd (SOI_PAPI_DDI_XSD)', () => {
    run('xmllint', '--noout', '--nonet', '--schema', schema, 'codebook-ddi.xml');
  });
});

describe.skipIf(!has('python3', '--version'))('Python, its standard library alone', () => {
  const READ = `
import csv, json, datetime
package = json.load(open('datapackage.json', encoding='utf-8'))
for resource in package['resources']:
    names = [field['name'] for field in resource['schema']['fields']]
    rows = list(csv.reader(open(resource['path'], encoding='utf-8', newline=''), strict=True))
    assert rows[0] == names, resource['name']
    assert all(len(row) == len(names) for row in rows), resource['name']
    for k, field in enumerate(resource['schema']['fields']):
        missing = {m['value'] for m in field.get('missingValues', [{'value': ''}])}
        for row in rows[1:]:
            if row[k] in missing: continue
            if field['type'] == 'integer': int(row[k])
            if field['type'] == 'number': float(row[k])
            if field['type'] == 'datetime': assert datetime.datetime.fromisoformat(row[k].replace('Z', '+00:00')).tzinfo
            allowed = [str(c['value']) for c in field.get('categories', [])]
            assert not allowed or row[k] in allowed, (field['name'], row[k])
    if resource['name'] == 'interviews':
        sex = next(f for f in resource['schema']['fields'] if f['name'] == 'sex')
        print(len(rows) - 1, sex['title'], '|'.join(c['label'] for c in sex['categories']))
`;

  it('reads every table by its schema: types, dates, codes, missing codes, Vietnamese labels', () => {
    expect(run('python3', '-c', READ).trim()).toBe(`${responses.length} Ông/bà là nam hay nữ? Nam|Nữ`);
  });
});

describe.skipIf(!has('Rscript', '-e', 'library(jsonlite)'))('R with jsonlite', () => {
  it('reads the package, and the interviews with its missing codes', () => {
    const printed = run(
      'Rscript',
      '-e',
      'p <- jsonlite::fromJSON("datapackage.json", simplifyVector = FALSE); f <- Filter(function(x) x$name == "sex", p$resources[[1]]$schema$fields)[[1]]; d <- read.csv(p$resources[[1]]$path, encoding = "UTF-8", na.strings = vapply(f$missingValues, function(m) m$value, "")); cat(nrow(d), f$title, sum(is.na(d$sex)) < nrow(d), !is.na(as.POSIXct(substr(d$started_at[1], 1, 19), format = "%Y-%m-%dT%H:%M:%S")))',
    );
    expect(printed).toBe(`${responses.length} Ông/bà là nam hay nữ? TRUE TRUE`);
  });
});
