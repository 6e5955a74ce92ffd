import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { base64url } from '../exchange/bytes';
import { HubDescription, type HubState } from '../exchange/hub/config-description';
import { hubOf } from '../exchange/hub/config-people';
import { streamPlans } from '../exchange/hub/config-streams';
import type { Desk } from './exchange-common';
import { credentialsPath, readState, stateExists, textsOf, writeCredentials, writeState } from './hub-folder';
import { makeUserKey } from './hub-nkey';

const MIB = 1024 * 1024;

/** `papi hub init`: from a description to everything the machines and their people need. */
export async function init(desk: Desk): Promise<void> {
  const texts = textsOf(desk);
  const [, path] = desk.flags.rest;
  if (path === undefined) throw desk.refuse(desk.texts.needed, { what: '<mô-tả.json>' });
  const dir = desk.needed('out');
  const description = describedIn(desk, path, await desk.read(path));
  if (await stateExists(dir)) throw desk.refuse(texts.folderExists, { path: dir });
  const made = hubOf(description, makeUserKey, base64url(randomBytes(32)));
  if (!made.ok) throw desk.refuse(texts.problem[made.problem]);
  const { state, credentials } = made.value;
  mustFit(desk, state);
  await writeState(dir, state);
  for (const each of credentials) await writeCredentials(credentialsPath(dir, each), each);
  desk.say(texts.made, { nodes: state.nodes.length, path: dir });
  desk.say(texts.credentialsMade, { n: credentials.length, path: join(dir, 'credentials') });
  desk.say(texts.handOver);
  desk.say(texts.afterInit, { path: dir, admin: join(dir, 'credentials', 'admin.txt') });
}

/** `papi hub config`: the files of every machine from hub.json as it stands now. */
export async function rewrite(desk: Desk): Promise<void> {
  const dir = desk.needed('dir');
  const state = await readState(desk, dir);
  mustFit(desk, state);
  await writeState(dir, state);
  desk.say(textsOf(desk).made, { nodes: state.nodes.length, path: dir });
  desk.say(textsOf(desk).copyAndRestart);
  desk.say(textsOf(desk).needsApply, { path: dir });
}

/** `--nodes 1` of a description of three machines is its first one. */
function describedIn(desk: Desk, path: string, text: string): HubDescription {
  const texts = textsOf(desk);
  const wanted = Number(desk.flags.one('nodes') ?? 0);
  const parsed = HubDescription.safeParse(withNodes(desk.json(text, path), wanted));
  if (parsed.success && (wanted === 0 || parsed.data.nodes.length === wanted)) return parsed.data;
  if (parsed.success) throw desk.refuse(texts.wrongNodes, { n: parsed.data.nodes.length });
  throw desk.refuse(texts.notADescription, { path, reason: z.prettifyError(parsed.error) });
}

function withNodes(value: unknown, wanted: number): unknown {
  const isList =
    typeof value === 'object' && value !== null && 'nodes' in value && Array.isArray(value.nodes);
  return isList && wanted > 0 ? { ...value, nodes: (value.nodes as unknown[]).slice(0, wanted) } : value;
}

/** The server reserves every stream's largest size when it is made: what does not fit is refused here, not one day. */
export function mustFit(desk: Desk, state: HubState): void {
  const need = Math.ceil(streamPlans(state).reduce((sum, { stream }) => sum + stream.max_bytes, 0) / MIB);
  if (need > state.diskMiB) throw desk.refuse(textsOf(desk).diskTooSmall, { need, have: state.diskMiB });
}
