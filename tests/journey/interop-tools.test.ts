import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
});
