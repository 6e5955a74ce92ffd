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
    expect(said.at(-1)).toBe('identical');
    expect(JSON.parse(files['r.json'] as string)).toMatchObject({
      options: { by: 'gender', lonely: 'adjust' },
    });
  });

  it('names what changed: one weight in the data', async () => {
    const { io, said, files } = memory();
    await score([...TINY, '--receipt', 'r.json'], io);
    files['changed.csv'] = fixture('tiny.csv').replace('V1,2,F', 'V1,2.5,F');
    const args = ['r.json', '--data', 'changed.csv', '--spec', 'tiny.spec.json'];
    expect(await verify(args, io)).toBe(1);
    expect(said.at(-1)).toMatch(/^data\.sha256: /);
    expect(said.at(-1)).toContain('result.all.total.est: 11.32573529411764');
  });

  it('explains two receipts against each other', async () => {
    const { io, said } = memory();
    await score([...TINY, '--receipt', 'a.json'], io);
    await score([...TINY, '--lonely', 'remove', '--receipt', 'b.json'], io);
    expect(await verify(['a.json', 'b.json'], io)).toBe(1);
    expect(said.at(-1)).toBe('options.lonely: "adjust" -> "remove"');
  });

  it.each([
    {
      why: 'a figure',
      from: /"est": 11\.3257\d+/,
      to: '"est": 12.5',
      code: 1,
      said: /result\.all\.total\.est/,
    },
    { why: 'a line of its own', from: '"kind"', to: '"note": "checked", "kind"', code: 1, said: /^note: / },
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

  it('refuses what is no receipt', async () => {
    const { io, said } = memory();
    expect(await verify(['tiny.spec.json', ...TINY], io)).toBe(2);
    expect(said.at(-1)).toBe('bad-option: tiny.spec.json: not a score receipt');
  });
});
