import { Desk } from './exchange-common';
import { textsOf } from './hub-folder';
import { init, rewrite } from './hub-init';
import { add, revoke, rotate } from './hub-people';
import { apply, close, open } from './hub-rounds';
import { HUB_HELP } from './hub-texts';
import type { Io } from './io';

const VALUES = [
  ...['out', 'nodes', 'dir', 'admin', 'wait', 'province', 'volunteer', 'supervisor', 'unit', 'role'],
  ...['round', 'keep-until', 'interviews'],
];

/** `papi hub`: the configuration of a province's hub and the people on it. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, VALUES, ['reload', 'yes', 'before-date']);
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    init: () => init(desk),
    apply: () => apply(desk),
    config: () => rewrite(desk),
    add: () => add(desk),
    revoke: () => revoke(desk),
    rotate: () => rotate(desk),
    'open-round': () => open(desk),
    'close-round': () => close(desk, new Date().toISOString().slice(0, 10)),
  };
  const [name] = desk.flags.rest;
  if (name === undefined) throw desk.refuse(HUB_HELP[desk.language]);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw desk.refuse(textsOf(desk).noSuchCommand, { name });
  await command();
  return 0;
}
