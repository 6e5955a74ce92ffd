import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const PROGRAM = ['--import', 'tsx', 'src/cli/main.ts'];
const papi = (...args: string[]) => spawnSync(process.execPath, [...PROGRAM, ...args], { encoding: 'utf8' });

describe('the program itself, without a build', () => {
  it('answers on stdout and ends with 0', () => {
    const { status, stdout, stderr } = papi('editions', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveLength(3);
  });
  it('names what is wrong on stderr and ends with 2', () => {
    const { status, stdout, stderr } = papi('gap', '--plan', 'khanh-hoa-2022', '--data', 'no-such-file.csv');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('Không mở được tệp no-such-file.csv (ENOENT).\n');
  });
  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [...PROGRAM, 'editions', '--json']);
    const said: string[] = [];
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect({ status, said }).toEqual({ status: 0, said: [] });
  });
});
