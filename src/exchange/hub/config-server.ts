import { type HubNode, type HubState, isLoopback, serverName } from './config-description';
import { HUB_LIMITS } from './subjects';

/** From the server's greeting to the phone's signed answer: one turn over the slowest network there is. */
const SECONDS_TO_SIGN_IN = 20;

const text = (value: string): string => JSON.stringify(value);

/** `nats.conf` of one node. Sizes and waits that matter carry their reason; the rest is the server's own default. */
export function serverConf(state: HubState, at: number): string {
  const node = state.nodes[at];
  if (!node) throw new RangeError(`serverConf: no node ${at}`);
  const name = serverName(state, at);
  return `${[
    '# Do papi hub viết ra; đừng sửa tay. Written by papi hub; do not edit.',
    `server_name: ${text(name)}`,
    '# Chỉ máy này: công cụ nats của quản trị. Only this machine.',
    `listen: "127.0.0.1:${node.ports.client}"`,
    `http: "127.0.0.1:${node.ports.monitor}"`,
    `pid_file: ${text(`${state.storeDir}/${name}.pid`)}`,
    `max_payload: ${HUB_LIMITS.payload}`,
    'max_connections: 20000',
    'lame_duck_duration: "30s"',
    'lame_duck_grace_period: "5s"',
    jetstream(state, name),
    websocket(state, node),
    ...(state.nodes.length > 1 ? [cluster(state, at, node)] : []),
    'include "accounts.conf"',
  ].join('\n')}\n`;
}

function jetstream({ server, storeDir, diskMiB }: HubState, name: string): string {
  const sync =
    server === '2.9'
      ? []
      : ['  # Ghi xuống đĩa rồi mới báo nhận. On disk before the ack.', '  sync_interval: always'];
  return [
    'jetstream {',
    `  store_dir: ${text(`${storeDir}/${name}`)}`,
    '  max_memory_store: 64MB',
    `  max_file_store: ${diskMiB}MB`,
    ...sync,
    '}',
  ].join('\n');
}

function websocket({ tls }: HubState, { host, ports }: HubNode): string {
  const listen = tls && !isLoopback(host) ? '0.0.0.0' : '127.0.0.1';
  const security = tls
    ? [`  tls { cert_file: ${text(tls.cert)}, key_file: ${text(tls.key)} }`]
    : [
        '  # Một proxy TLS trên máy này đứng trước. A TLS proxy on this machine stands in front.',
        '  no_tls: true',
      ];
  return [
    'websocket {',
    `  listen: "${listen}:${ports.websocket}"`,
    ...security,
    '  handshake_timeout: "20s"',
    '  # Mạng thôn bản chậm: 2 giây mặc định là quá ngắn. Slow networks: the usual 2 s cut phones off.',
    `  authorization { timeout: ${SECONDS_TO_SIGN_IN} }`,
    '}',
  ].join('\n');
}

function cluster(state: HubState, at: number, { host, ports }: HubNode): string {
  const { routeTls, routeSecret, nodes } = state;
  const listen = isLoopback(host) ? '127.0.0.1' : '0.0.0.0';
  const others = nodes
    .filter((_, other) => other !== at)
    .map(other => text(`nats-route://hub:${routeSecret}@${other.host}:${other.ports.route}`));
  return [
    'cluster {',
    `  name: ${text(state.name)}`,
    `  listen: "${listen}:${ports.route}"`,
    `  authorization { user: "hub", password: ${text(routeSecret)}, timeout: 5 }`,
    ...(routeTls
      ? [
          `  tls { cert_file: ${text(routeTls.cert)}, key_file: ${text(routeTls.key)}, ca_file: ${text(routeTls.ca)}, timeout: 5 }`,
        ]
      : []),
    '  no_advertise: true',
    `  routes: [${others.join(', ')}]`,
    '}',
  ].join('\n');
}
