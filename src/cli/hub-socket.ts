import type { WsConnectionOptions } from '@nats-io/nats-core';
import { WebSocket as NodeSocket } from 'ws';

/** Node 20 has no WebSocket of its own; `ws` keeps to the browser's interface in all the client uses. */
export const wsFactory: NonNullable<WsConnectionOptions['wsFactory']> = url =>
  Promise.resolve({
    socket: new NodeSocket(url) as unknown as WebSocket,
    encrypted: url.startsWith('wss:'),
  });
