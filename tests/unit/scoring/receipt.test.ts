import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/cli/io';
import { run as score } from '../../../src/cli/score';
import { run as verify } from '../../../src/cli/verify';
import { fixture } from '../../golden/scoring/command';

function memory() {
  const files: Record<string, string> = {};
  const said: string[] = [];
  const io: Io = {
    out: text => void said.push(text),
    err: text => void said.push(text),
    readText: async path => files[path] ?? fixture(path),
    writeText: async (path, text) => {
      files[path] = text;
    },
  };
  return { files, said, io };
}
const TINY = ['--data', 'tiny.csv', '--spec', 'tiny.spec.json'];

describe('a score receipt', () => {
  it('lets the score be made again bit for bit', async () => {
    const { io, said, files } = memory();
    await score([...TINY, '--by', 'gender', '--replicates', 'jkn', '--receipt', 'r.json'], io);
    expect(await verify(['r.json', ...TINY], io)).toBe(0);
    expect(said.at(-1)).toBe('giống hệt');
    expect(JSON.parse(files['r.json'] as string)).toMatchObject({
      engine: expect.stringMatching(/^scoring \d/),
      tree: { name: 'spec', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      data: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      options: { by: 'gender', lonely: 'adjust', missing: 'strict', replicates: { type: 'jkn' } },
      seed: null,
      result: { degf: 2 },
    });
  });

  it('keeps the seed and the generator of what was drawn, and draws it again', async () => {
    const { io, said, files } = memory();
    const raoWu = [...TINY, '--replicates', 'raowu', '--seed', '7', '--count', '50'];
    await score([...raoWu, '--receipt', 'r.json'], io);
    const { seed, result } = JSON.parse(files['r.json'] as string);
    expect(seed).toEqual({ value: 7, generator: 'pure-rand 8.4.2, xoroshiro128plus' });
    expect(result.replication.totals).toHaveLength(50);
    expect(await verify(['r.json', ...TINY], io)).toBe(0);
    await score([...raoWu.map(word => (word === '7' ? '8' : word)), '--receipt', 'other.json'], io);
    expect(await verify(['r.json', 'other.json', '--lang', 'en'], io)).toBe(1);
    expect(said.at(-1)).toContain('  seed.value: 7 -> 8\n');
  });

  it('makes the same bits again with every option at once: trimmed, raked within bounds', async () => {
    const { io, said, files } = memory();
    files['m.json'] = JSON.stringify({
      gender: { F: 520, M: 480 },
      agegrp: { '18-34': 330, '35-54': 370, '55+': 300 },
    });
    const main = ['--data', 'main.csv', '--spec', 'main.spec.json'];
    const options = [
      '--trim',
      '2.5',
      '--rake',
      'm.json',
      '--bounds',
      '0.2,5',
      '--by',
      'commune',
      '--diff',
      'gender:F-M',
    ];
    expect(await score([...main, ...options, '--receipt', 'r.json'], io)).toBe(0);
    expect(JSON.parse(files['r.json'] as string).options).toMatchObject({
      trim: 2.5,
      calibration: { bounds: [0.2, 5] },
    });
    expect(await verify(['r.json', ...main], io)).toBe(0);
    expect(said.at(-1)).toBe('giống hệt');
  });

  it('names what changed: one weight in the data', async () => {
    const { io, said, files } = memory();
    await score([...TINY, '--receipt', 'r.json'], io);
    files['changed.csv'] = fixture('tiny.csv').replace('V1,2,F', 'V1,2.5,F');
    const args = ['r.json', '--data', 'changed.csv', '--spec', 'tiny.spec.json'];
    expect(await verify(args, io)).toBe(1);
    const [head, cause, count, first, ...others] = (said.at(-1) as string).split('\n');
    expect(head).toBe('Đầu vào khác nhau:');
    expect(cause).toMatch(/^ {2}data\.sha256: /);
    expect(count).toMatch(/^Kết quả khác ở \d+ chỗ:$/);
    expect(first).toContain('  result.all.total.est: 11.32573529411764');
    expect(others).toHaveLength(20);
    expect(others.at(-1)).toMatch(/^\.\.\. và \d+ chỗ nữa/);
  });

  it('explains two receipts against each other', async () => {
    const { io, said } = memory();
    await score([...TINY, '--receipt', 'a.json'], io);
    await score([...TINY, '--lonely', 'remove', '--receipt', 'b.json'], io);
    expect(await verify(['a.json', 'b.json'], io)).toBe(1);
    expect(said.at(-1)).toBe(
      'Đầu vào khác nhau:\n  options.lonely: "adjust" -> "remove"\nKết quả không đổi.',
    );
    expect(await verify(['a.json', 'b.json', '--json'], io)).toBe(1);
    expect(JSON.parse(said.at(-1) as string)).toEqual([
      { path: 'options.lonely', before: 'adjust', after: 'remove' },
    ]);
  });

  it.each([
    {
      why: 'a figure',
      from: /"est": 11\.3257\d+/,
      to: '"est": 12.5',
      code: 1,
      said: /result\.all\.total\.est/,
    },
    {
      why: 'a line of its own',
      from: '"kind"',
      to: '"note": "checked", "kind"',
      code: 1,
      said: /^ {2}note: /m,
    },
    { why: 'an option nobody offers', from: '"adjust"', to: '"foo"', code: 2, said: /not a score receipt/ },
    {
      why: 'an option of another kind',
      from: '"differences": []',
      to: '"differences": "x"',
      code: 2,
      said: /not a/,
    },
  ])('does not let pass a receipt tampered with: $why', async ({ from, to, code, said: line }) => {
    const { io, said, files } = memory();
    await score([...TINY, '--receipt', 'r.json'], io);
    const receipt = files['r.json'] as string;
    files['r.json'] = receipt.replace(from, to);
    expect(files['r.json']).not.toBe(receipt);
    expect(await verify(['r.json', ...TINY], io)).toBe(code);
    expect(said.at(-1)).toMatch(line);
  });

  it('says when the inputs are the same and only the figures differ: somebody changed them', async () => {
    const { io, said, files } = memory();
    await score([...TINY, '--receipt', 'r.json'], io);
    files['r.json'] = (files['r.json'] as string).replace(/"degf": 2/, '"degf": 9');
    expect(await verify(['r.json', ...TINY, '--lang', 'en'], io)).toBe(1);
    expect(said.at(-1)).toBe(
      'What went in is the same.\nThe result differs in 1 place(s):\n  result.degf: 9 -> 2',
    );
  });

  it('does not take data beside two receipts: they would not be looked at', async () => {
    const { io, said } = memory();
    await score([...TINY, '--receipt', 'a.json'], io);
    expect(await verify(['a.json', 'a.json', '--data', 'tiny.csv'], io)).toBe(2);
    expect(said.at(-1)).toMatch(/--data is not used/);
  });

  it('refuses what is no receipt', async () => {
    const { io, said } = memory();
    expect(await verify(['tiny.spec.json', ...TINY], io)).toBe(2);
    expect(said.at(-1)).toBe('bad-option: tiny.spec.json: not a score receipt');
  });
});
