import { readFile, writeFile } from 'node:fs/promises';

/** What a command may touch of the outside world; tests hand in their own. `out` and `err` end the line. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readText: (path: string) => Promise<string>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

/** Every command has this shape; the number is the exit code: 0 done, 1 found something, 2 bad input. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

export const nodeIo: Io = {
  out: text => void process.stdout.write(`${text}\n`),
  err: text => void process.stderr.write(`${text}\n`),
  readText: path => readFile(path, 'utf8'),
  readBytes: path => readFile(path),
  writeText: (path, text) => writeFile(path, text),
};
