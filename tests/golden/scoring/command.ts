import { readFileSync } from 'node:fs';
import type { Io } from '../../../src/cli/io';
import { run } from '../../../src/cli/score';

const FIXTURES = new URL('../../fixtures/scoring/', import.meta.url);

export const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `papi score` over fixture files and the extra files handed in. */
export async function papiScore(args: readonly string[], files: Record<string, string> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    readText: async path => files[path] ?? fixture(path),
    writeText: async () => undefined,
  };
  return { code: await run(args, io), out, err };
}

export const papiJson = async (args: readonly string[], files: Record<string, string> = {}) => {
  const ran = await papiScore([...args, '--json'], files);
  if (ran.code !== 0) throw new Error(ran.err);
  return JSON.parse(ran.out);
};
