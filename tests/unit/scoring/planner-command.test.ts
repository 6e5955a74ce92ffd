import { describe, expect, it } from 'vitest';
import type { FileIo } from '../../../src/cli/io';
import { papi } from '../../../src/cli/papi';
import { fixture } from '../../golden/scoring/command';

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const io: FileIo = {
    out: text => {
      said.out += text;
    },
    err: text => {
      said.err += text;
    },
    readText: async path => fixture(path),
    readBytes: async path => new TextEncoder().encode(fixture(path)),
    writeText: async () => undefined,
  };
  return { code: await papi(args, io), ...said };
}
const MAIN = ['planner', '--data', 'main.csv', '--spec', 'main.spec.json', '--json'];

describe('papi planner', () => {
  it('gives the half-width of the total and of every dimension, narrower with more of anything', async () => {
    const few = JSON.parse((await run(...MAIN)).out);
    const many = JSON.parse((await run(...MAIN, '--respondents', '20')).out);
    expect(Object.keys(few.halfWidths.dimensions)).toHaveLength(8);
    expect(few.plan).toEqual({ communes: 12, villages: 2, respondents: 8 });
    expect(many.halfWidths.total).toBeLessThan(few.halfWidths.total);
  });

  it('forecasts the error the same data had: six communes of two villages of 50', async () => {
    const design = ['--communes', '6', '--villages', '2', '--respondents', '50'];
    const { halfWidths } = JSON.parse((await run(...MAIN, ...design)).out);
    // R: SE 1.5748 of the total on 12 villages; here communes are the units, t(.975, 5) = 2.5706.
    const se = halfWidths.total / 2.570582;
    expect(se).toBeGreaterThan(1.5748 * 0.75);
    expect(se).toBeLessThan(1.5748 * 1.35);
  });

  it('finds the cheapest design, and says so when there is none', async () => {
    const { cheapest } = JSON.parse((await run(...MAIN, '--wanted', '2.5', '--costs', '10,5,1')).out);
    expect(cheapest.halfWidth).toBeLessThanOrEqual(2.5);
    const { communes, villages, respondents, cost } = cheapest;
    expect(cost).toBe(communes * (10 + villages * (5 + respondents)));
    const none = await run(...MAIN.slice(0, -1), '--wanted', '0.01', '--lang', 'en');
    expect(none.out).toContain('No design within the limits reaches ± 0.01.');
  });

  it('has illustrative data to plan from before there is a round', async () => {
    const { code, out } = await run('planner', '--sample');
    expect(code).toBe(0);
    expect(out).toMatch(/Nửa độ rộng khoảng tin cậy với 12 xã × 2 thôn × 8 người\n {2}tổng {2}± 1\.\d+/);
  });

  it('promises no interval on one degree of freedom', async () => {
    const { out } = await run(...MAIN.slice(0, -1), '--communes', '2', '--lang', 'en');
    expect(out).toContain('  total  no reliable SE: df-too-small');
  });

  it.each([
    { why: 'no data', args: ['planner', '--edition', '2021'], err: 'bad-option: --data is needed' },
    {
      why: 'no tree',
      args: ['planner', '--data', 'main.csv'],
      err: 'bad-option: --spec or --edition is needed',
    },
    {
      why: 'costs without a wish',
      args: [...MAIN, '--costs', '1,1,1'],
      err: 'bad-option: --costs needs --wanted',
    },
    {
      why: 'two costs',
      args: [...MAIN, '--wanted', '1', '--costs', '1,1'],
      err: /--costs 1,1: three numbers/,
    },
    { why: 'half a commune', args: [...MAIN, '--communes', '2.5'], err: /--communes 2.5: a whole number/ },
    {
      why: 'a column that is not there',
      args: [...MAIN, '--village', 'thon'],
      err: 'missing-column: column thon: not in the file',
    },
    { why: 'communes that are villages', args: [...MAIN, '--commune', 'psu'], err: /^too-few-places/ },
  ])('refuses $why', async ({ args, err }) => {
    const said = await run(...args);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(err);
  });
});

describe('help', () => {
  it.each(['score', 'verify', 'planner'])('papi %s --help answers in both languages', async name => {
    const vi = await run(name, '--help');
    const en = await run(name, '--help', '--lang', 'en');
    expect(vi).toMatchObject({ code: 0, err: '' });
    expect(vi.out).toMatch(new RegExp(`^papi ${name}`));
    expect(en.out).not.toBe(vi.out);
  });

  it.each(['gap', 'official', 'editions', 'rank', 'forecast'])(
    'papi %s --help tells its own lines',
    async name => {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out.trim()).toMatch(new RegExp(`^(Cách dùng: papi )?${name} `));
      expect(out.split('\n').length).toBeLessThan(6);
    },
  );

  it('every option of papi score stands in its help', async () => {
    const { SCORE_VALUES } = await import('../../../src/cli/score-request');
    const { out } = await run('score', '--help');
    for (const name of SCORE_VALUES) expect(out).toContain(`--${name}`);
  });
});
