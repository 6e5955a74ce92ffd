import { setTimeout as sleep } from 'node:timers/promises';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import { type HubCredentials, userOf } from '../exchange/hub/address';
import type { ConsumerDefinition, StreamPlan } from '../exchange/hub/config-streams';
import { inboxPrefix } from '../exchange/hub/subjects';
import { wsFactory } from './hub-socket';

/** As the administrator; throws what the library throws. */
export const connectAdmin = (admin: HubCredentials): Promise<NatsConnection> =>
  wsconnect({
    servers: [...admin.hub.urls],
    authenticator: nkeyAuthenticator(new TextEncoder().encode(admin.seed)),
    inboxPrefix: inboxPrefix(userOf(admin)),
    reconnect: false,
    ignoreClusterUpdates: true,
    timeout: 5000,
    wsFactory,
  });

/**
 * Makes every stream and consumer that is missing and brings the others to their definition; what is not in the plans is
 * left alone. Just after a start a cluster has no leader yet and refuses for some seconds: tried again until `waitMs`.
 */
export async function applyPlans(
  admin: HubCredentials,
  plans: readonly StreamPlan[],
  { waitMs }: { waitMs: number },
): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      await applyOnce(admin, plans);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(500);
    }
  }
}

async function applyOnce(admin: HubCredentials, plans: readonly StreamPlan[]): Promise<void> {
  const connection = await connectAdmin(admin);
  try {
    const manager = await jetstreamManager(connection, { timeout: 10_000, checkAPI: false });
    for (const plan of plans) await applyPlan(manager, plan);
  } finally {
    await connection.close();
  }
}

async function applyPlan(manager: JetStreamManager, { stream, consumers }: StreamPlan): Promise<void> {
  const config = { ...stream, subjects: [...stream.subjects] };
  const exists = await manager.streams.info(stream.name).then(
    () => true,
    error => (isNotFound(error) ? false : Promise.reject(error)),
  );
  await (exists ? manager.streams.update(stream.name, config) : manager.streams.add(config));
  for (const consumer of consumers) await applyConsumer(manager, stream.name, consumer);
}

/** Adding a consumer that stands with the same definition changes nothing. */
const applyConsumer = (
  manager: JetStreamManager,
  stream: string,
  consumer: ConsumerDefinition,
): Promise<unknown> => manager.consumers.add(stream, { ...consumer });

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && /stream not found/i.test(error.message);
