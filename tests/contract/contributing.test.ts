import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS = ['indicators', 'surveys', 'scoring', 'src/wording'];

/** The blocks of one kind under one heading of CONTRIBUTING.md. */
function recipe(heading: string, kind: 'diff' | 'sh'): string {
  const section = readFileSync('CONTRIBUTING.md', 'utf8')
    .split(/^## /m)
    .find(part => part.startsWith(heading));
  if (!section) throw new Error(`CONTRIBUTING.md has no section ${heading}`);
  return [...section.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))]
    .map(match => match[1])
    .join('');
}

/** A copy of the pure rooms with the recipe followed; modules are loaded from there. */
function follow(heading: string) {
  const folder = resolve('.cache/contributing', heading.split(' ')[2] ?? 'recipe');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const room of ROOMS) cpSync(room, `${folder}/${room}`, { recursive: true });
  execFileSync('sh', ['-e'], { cwd: folder, input: recipe(heading, 'sh') });
  execFileSync('git', ['apply', '-p1', '-'], {
    cwd: folder,
    input: recipe(heading, 'diff'),
    env: { ...process.env, GIT_CEILING_DIRECTORIES: resolve('.cache/contributing') },
  });
  // biome-ignore lint/suspicious/noExplicitAny: modules of a copy made at run time have no static type
  return (path: string): Promise<any> => import(/* @vite-ignore */ `${folder}/${path}`);
}

describe('the recipes of CONTRIBUTING, followed', () => {
  it('an indicator: defined, named, asked and read', async () => {
    const load = follow('Thêm một chỉ tiêu');
    const { editionById } = await load('indicators/editions/index.ts');
    const { LABELS } = await load('indicators/labels/index.ts');
    const { HOUSEHOLD_CODING } = await load('surveys/household/coding/index.ts');
    const { HOUSEHOLD_2021 } = await load('surveys/household/questionnaire.ts');
    const ids = editionById('2021')
      .dimensions.flatMap((d: { subDimensions: { indicators: { id: string }[] }[] }) => d.subDimensions)
      .flatMap((s: { indicators: { id: string }[] }) => s.indicators.map(i => i.id));
    expect(ids).toHaveLength(119);
    expect(LABELS.vi.indicators['8.2.03']).toBe('Có điện thoại thông minh');
    expect(LABELS.en.indicators['8.2.03']).toBe('Has a smartphone');
    expect(HOUSEHOLD_CODING['8.2.03']).toBeDefined();
    const questions = HOUSEHOLD_2021.pages.flatMap(
      (page: { questions: { name: string }[] }) => page.questions,
    );
    expect(questions.map((q: { name: string }) => q.name)).toContain('q82_phone');
  });

  it('a plan: one file, one entry, valid', async () => {
    const load = follow('Thêm một kế hoạch');
    const { planById } = await load('indicators/plans/index.ts');
    const { Plan } = await load('indicators/plan.ts');
    expect(Plan.parse(planById('can-tho-2025')).targets).toEqual({ D1: 5.1, D8: 3.6 });
  });

  it('an edition: n changes, and every share with it', async () => {
    const load = follow('Thêm một khung');
    const { editionForYear } = await load('indicators/editions/index.ts');
    const { Edition } = await load('indicators/edition.ts');
    const { aggregate } = await load('scoring/aggregate.ts');
    const { edition, carried } = editionForYear(2026);
    expect(Edition.parse(edition).id).toBe('2026');
    expect(carried).toBe(false);
    const levels = aggregate(edition, (id: string) => (id.startsWith('8.') ? 2.5 : 1));
    expect(levels.dimensions.get('D8').points).toBe(5);
    expect(editionForYear(2027)).toMatchObject({ carried: true, edition: { id: '2026' } });
  });

  it('a language: one catalogue per room, one entry where languages are named', async () => {
    const load = follow('Thêm một ngôn ngữ');
    const { languageOf } = await load('indicators/language.ts');
    const { LABELS } = await load('indicators/labels/index.ts');
    const { HOUSEHOLD_WORDING } = await load('surveys/household/wording/index.ts');
    const { Response } = await load('surveys/response.ts');
    const { km } = await load('src/wording/km/index.ts');
    expect(languageOf('km')).toBe('km');
    expect(Object.keys(LABELS.km.indicators)).toEqual(Object.keys(LABELS.en.indicators));
    expect(HOUSEHOLD_WORDING.km.title).toBe(HOUSEHOLD_WORDING.en.title);
    expect(Response.shape.language.options).toContain('km');
    expect(km.common.productName).toBe('Soi PAPI');
  });
});
