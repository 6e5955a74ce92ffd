import { readFile, writeFile } from 'node:fs/promises';

/** What a command may touch of the outside world; tests hand in their own. `out` and `err` end the line. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readText: (path: string) => Promise<string>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

/** For commands that read files of any make, not only text. */
export interface FileIo extends Io {
  readonly readBytes: (path: string) => Promise<Uint8Array>;
}

/** Every command has this shape; the number is the exit code: 0 done, 1 found something, 2 bad input. */
export type Command = (args: readonly string[], io: FileIo) => Promise<number>;

export const nodeIo: FileIo = {
  out: text => void process.stdout.write(`${text}\n`),
  err: text => void process.stderr.write(`${text}\n`),
  readText: path => readFile(path, 'utf8'),
  readBytes: path => readFile(path),
  writeText: (path, text) => writeFile(path, text),
};
