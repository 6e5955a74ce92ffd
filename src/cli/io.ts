/** What a command may touch of the outside world; tests hand in their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readText: (path: string) => Promise<string>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

/** Every command has this shape; the number is the exit code: 0 done, 1 found something, 2 bad input. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;
