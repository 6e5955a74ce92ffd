import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOMS = ['indicators', 'surveys', 'scoring', 'src'];
const PURE = ['indicators', 'surveys', 'scoring'];

const filesOf = (room: string): string[] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|tsx)$/.test(name))
    .map(name => `${room}/${name}`);

const CONFIG = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

async function look(rooms: string[], baseDir?: string): Promise<ICruiseResult> {
  const report = await cruise(
    rooms,
    {
      ...CONFIG.options,
      ...(baseDir && { baseDir }),
      ruleSet: { forbidden: CONFIG.forbidden },
      validate: true,
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  if (typeof report.output === 'string') throw new Error('dependency-cruiser gave text, not a result');
  return report.output;
}

describe('the house', () => {
  let house: ICruiseResult;

  beforeAll(async () => {
    house = await look([...ROOMS, 'tests']);
  }, 60_000);

  it('was really looked at: every room has modules and arrows', () => {
    for (const room of ROOMS) {
      const modules = house.modules.filter(module => module.source.startsWith(`${room}/`));
      expect(modules.length, room).toBeGreaterThan(5);
    }
    expect(house.summary.totalDependenciesCruised).toBeGreaterThan(200);
  });

  it('has arrows that run down only, and no circles', () => {
    const broken = house.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('is guarded by rules that do catch an arrow up, sideways, and data leaking into scoring', async () => {
    const bad = await look(['scoring', 'src', 'indicators'], 'tests/fixtures/bad-house');
    const caught = bad.summary.violations.map(({ rule }) => rule.name);
    expect(caught).toContain('nothing-imports-src-from-below');
    expect(caught).toContain('province-imports-no-other-screen');
    expect(caught).toContain('scoring-takes-only-types-of-indicators');
  });
});

describe('pure rooms', () => {
  const FORBIDDEN = [
    ['a clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/],
    ['unseeded random', /\bMath\.random\b|\bcrypto\./],
    ['a screen', /\bwindow\.|\bdocument\.|\blocalStorage\b/],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b/],
    ['any', /[:<]\s*any\b(?!\()|\bas any\b/],
  ] as const;

  for (const room of PURE) {
    it.each(FORBIDDEN)(`${room} has no hand on %s`, (_what, pattern) => {
      const guilty = filesOf(room).filter(file => pattern.test(withoutComments(readFileSync(file, 'utf8'))));
      expect(guilty).toEqual([]);
    });
  }

  it('scoring never turns absence into a number with `?? 0` (a count of rows may be none)', () => {
    const hides = /(?<!length) \?\? 0\b(?!\.)/;
    const guilty = filesOf('scoring').filter(file => hides.test(readFileSync(file, 'utf8')));
    expect(guilty).toEqual([]);
  });
});

describe('habits', () => {
  const all = [...ROOMS, 'tests', 'scripts'].flatMap(room => filesOf(room));

  it('leaves no unfinished note behind: an it.todo with its reason instead', () => {
    const mark = new RegExp(['TO', 'DO\\b|FIX', 'ME\\b'].join(''));
    const guilty = all.filter(file => mark.test(readFileSync(file, 'utf8').replaceAll('it.todo', '')));
    expect(guilty).toEqual([]);
  });

  it('uses none of the commercial SurveyJS packages', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names.filter(name => /^survey-(creator|pdf|analytics)/.test(name))).toEqual([]);
    expect(manifest.dependencies['survey-core']).toBe(manifest.dependencies['survey-react-ui']);
  });

  it('writes Vietnamese in composed form (NFC)', () => {
    const guilty = all.filter(file => {
      const text = readFileSync(file, 'utf8');
      return text !== text.normalize('NFC');
    });
    expect(guilty).toEqual([]);
  });
});

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
