import { open, readFile, rm } from 'node:fs/promises';

/** One command per store at a time. A lock left by a command that died is taken over. Throws `busy`. */
export async function withLock<T>(path: string, busy: Error, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  await taken(lock, busy);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock: string, busy: Error): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (await isAlive(lock)) throw busy;
      await rm(lock, { force: true });
    }
  }
  throw busy;
}

async function isAlive(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
