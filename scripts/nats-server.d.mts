export interface NatsServer {
  readonly path: string;
  readonly version: string;
}
export function natsServers(): NatsServer[];
export function unpackNatsServer(): void;
