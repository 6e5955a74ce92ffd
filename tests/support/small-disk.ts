import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can really be full. */
export interface SmallDisk {
  readonly path: string;
  /** Takes the room that is left, to the last byte. */
  readonly fill: () => void;
  /** Gives that room back. */
  readonly free: () => void;
  readonly unmount: () => void;
}

/** Null where this process may not mount anything. */
export function smallDisk(mebibytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'soi-papi-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path]);
  if (mounted.status !== 0) {
    rmSync(path, { recursive: true });
    return null;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill: () => {
      const file = openSync(filler, 'a');
      for (let size = 1 << 20; size >= 1; ) {
        try {
          if (writeSync(file, new Uint8Array(size)) < size) size >>= 1;
        } catch {
          size >>= 1;
        }
      }
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    unmount: () => {
      spawnSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

export function mayMount(): boolean {
  const disk = smallDisk(1);
  disk?.unmount();
  return disk !== null;
}
