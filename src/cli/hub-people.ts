import { addPerson, type Person, revokePerson, rotatePerson } from '../exchange/hub/config-people';
import { hubUserName } from '../exchange/hub/subjects';
import type { Desk } from './exchange-common';
import {
  credentialsPath,
  readState,
  tellHowToReload,
  textsOf,
  writeCredentials,
  writeState,
} from './hub-folder';
import { mustFit } from './hub-init';
import { makeUserKey } from './hub-nkey';

type Known = Extract<Person, { role: 'volunteer' | 'supervisor' }>;

/** `papi hub add`: one more volunteer, or a supervisor of one more unit. */
export async function add(desk: Desk): Promise<void> {
  const dir = desk.needed('dir');
  const person = personOf(desk);
  const made = addPerson(await readState(desk, dir), person, desk.flags.many('unit'), makeUserKey);
  if (!made.ok) throw desk.refuse(textsOf(desk).problem[made.problem]);
  await keep(desk, dir, made.value, { person, said: textsOf(desk).added });
  if (person.role === 'supervisor') desk.say(textsOf(desk).needsApply, { path: dir });
}

/** `papi hub revoke`: cut off at the next reload, the connection of this moment too. */
export async function revoke(desk: Desk): Promise<void> {
  const dir = desk.needed('dir');
  const person = personOf(desk);
  const state = revokePerson(await readState(desk, dir), person);
  if (!state.ok) throw desk.refuse(textsOf(desk).problem[state.problem]);
  await writeState(dir, state.value);
  desk.say(textsOf(desk).revoked, { who: hubUserName(person) });
  if (person.role === 'volunteer') desk.say(textsOf(desk).revokedRest);
  await tellHowToReload(desk, state.value, dir);
}

/** `papi hub rotate`: a new key in place of one that was lost or seen. */
export async function rotate(desk: Desk): Promise<void> {
  const dir = desk.needed('dir');
  const person = officeOf(desk) ?? personOf(desk);
  const made = rotatePerson(await readState(desk, dir), person, makeUserKey);
  if (!made.ok) throw desk.refuse(textsOf(desk).problem[made.problem]);
  await keep(desk, dir, made.value, { person, said: textsOf(desk).rotated });
}

async function keep(
  desk: Desk,
  dir: string,
  {
    state,
    credentials,
  }: {
    state: Parameters<typeof writeState>[1];
    credentials: readonly Parameters<typeof writeCredentials>[1][];
  },
  { person, said }: { person: Person; said: string },
): Promise<void> {
  mustFit(desk, state);
  for (const each of credentials) {
    const path = desk.flags.one('out') ?? credentialsPath(dir, each);
    await writeCredentials(path, each);
    desk.say(said, { who: hubUserName(person), path });
  }
  await writeState(dir, state);
  await tellHowToReload(desk, state, dir);
}

function personOf(desk: Desk): Known {
  const [vol, unit] = [desk.flags.one('volunteer'), desk.flags.one('supervisor')];
  if ((vol === undefined) === (unit === undefined)) throw desk.refuse(textsOf(desk).whom);
  const prov = desk.needed('province');
  return vol !== undefined
    ? { role: 'volunteer', prov, vol }
    : { role: 'supervisor', prov, unit: unit ?? '' };
}

function officeOf(desk: Desk): Person | null {
  switch (desk.flags.one('role')) {
    case 'admin':
      return { role: 'admin' };
    case 'nation':
      return { role: 'nation' };
    case 'province':
      return { role: 'province', prov: desk.needed('province') };
    default:
      return null;
  }
}
