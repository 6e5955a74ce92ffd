import { accountsConf } from './config-accounts';
import { type HubState, serverName } from './config-description';
import { serverConf } from './config-server';
import { streamPlans } from './config-streams';

/** A file of the generated configuration: path inside the folder, text. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  /** Readable by its owner alone. */
  readonly secret: boolean;
}

/** The file all commands read and write. */
export const STATE_FILE = 'hub.json';

/** Everything the servers and `papi hub apply` read: one folder a node, the same users in each. */
export function configFiles(state: HubState): ConfigFile[] {
  const accounts = accountsConf(state);
  return [
    { path: STATE_FILE, text: `${JSON.stringify(state, null, 1)}\n`, secret: true },
    { path: 'streams.json', text: `${JSON.stringify(streamPlans(state), null, 1)}\n`, secret: false },
    ...state.nodes.flatMap((_, at) => [
      { path: `${serverName(state, at)}/nats.conf`, text: serverConf(state, at), secret: true },
      { path: `${serverName(state, at)}/accounts.conf`, text: accounts, secret: true },
    ]),
  ];
}
