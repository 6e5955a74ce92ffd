import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { credentialsText, type HubCredentials, readCredentials, userOf } from '../exchange/hub/address';
import { HubState, serverName } from '../exchange/hub/config-description';
import { configFiles, STATE_FILE } from '../exchange/hub/config-files';
import { hubUserName } from '../exchange/hub/subjects';
import type { Desk } from './exchange-common';
import { HUB_TEXTS, type HubTexts } from './hub-texts';

export const textsOf = ({ language }: Desk): HubTexts => HUB_TEXTS[language];

export const stateExists = (dir: string): Promise<boolean> =>
  readFile(join(dir, STATE_FILE)).then(
    () => true,
    () => false,
  );

export async function readState(desk: Desk, dir: string): Promise<HubState> {
  try {
    return HubState.parse(JSON.parse(await readFile(join(dir, STATE_FILE), 'utf8')));
  } catch {
    throw desk.refuse(textsOf(desk).notAFolder, { path: dir });
  }
}

/** Writes all files; each stands whole or not at all, the state last. */
export async function writeState(dir: string, state: HubState): Promise<void> {
  const files = configFiles(state);
  for (const file of [...files.filter(({ path }) => path !== STATE_FILE), ...files.slice(0, 1)])
    await writeWhole(join(dir, file.path), file.text, file.secret ? 0o600 : 0o644);
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text, { mode });
  await chmod(`${path}.new`, mode);
  await rename(`${path}.new`, path);
}

/** `credentials/v+P37+NV01.txt`, readable by its owner alone. */
export const credentialsPath = (dir: string, credentials: HubCredentials): string =>
  join(dir, 'credentials', `${hubUserName(userOf(credentials))}.txt`);

export const writeCredentials = (path: string, credentials: HubCredentials): Promise<void> =>
  writeWhole(path, `${credentialsText(credentials)}\n`, 0o600);

export async function readAdmin(desk: Desk): Promise<HubCredentials> {
  const path = desk.needed('admin');
  const credentials = readCredentials(await desk.read(path));
  if (credentials?.role !== 'admin') throw desk.refuse(textsOf(desk).notAdmin, { path });
  return credentials;
}

/** Tells the servers of this machine to read their files anew; says which ones must be told elsewhere. */
export async function reloadHere(desk: Desk, state: HubState): Promise<void> {
  for (const [at] of state.nodes.entries()) {
    const node = serverName(state, at);
    const reloaded = await signalled(join(state.storeDir, `${node}.pid`));
    desk.say(reloaded ? textsOf(desk).reloaded : textsOf(desk).notReloaded, { node });
  }
}

/** A pid file may be older than its server: only a nats-server is signalled. */
async function signalled(pidFile: string): Promise<boolean> {
  try {
    const pid = Number((await readFile(pidFile, 'utf8')).trim());
    const program = (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
    return program === 'nats-server' && process.kill(pid, 'SIGHUP');
  } catch {
    return false;
  }
}

export async function tellHowToReload(desk: Desk, state: HubState, dir: string): Promise<void> {
  if (desk.flags.has('reload')) await reloadHere(desk, state);
  else desk.say(textsOf(desk).copyAndReload, { file: join(dir, `${state.name}-N`, 'accounts.conf') });
}
