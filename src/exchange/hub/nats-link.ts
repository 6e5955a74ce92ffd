import {
  AuthorizationError,
  type ConnectionOptions,
  createInbox,
  type Msg,
  type NatsConnection,
  nkeyAuthenticator,
  PermissionViolationError,
  type WsConnectionOptions,
  wsconnect,
} from '@nats-io/nats-core';
import { utf8 } from '../bytes';
import { type HubAddress, type HubCredentials, isServerOf, userOf } from './address';
import { type HubLink, type HubMessage, LinkFailed, type LinkProblem } from './link';
import { inboxPrefix } from './subjects';

export interface LinkOptions {
  /** Where there is no WebSocket of the platform's own: the command line on Node 20. */
  readonly wsFactory?: NonNullable<WsConnectionOptions['wsFactory']>;
  readonly timeoutMs?: number;
}

const ANSWER_MS = 6_000;

/**
 * Connects to any server of a hub that answers: all of them are tried, in an order of chance. Never reconnects by itself:
 * whoever uses it decides when to try again. Throws LinkFailed, with what says most of what the servers gave.
 */
export async function connectHub(
  address: HubAddress,
  credentials: HubCredentials,
  options: LinkOptions = {},
): Promise<HubLink> {
  const failed: LinkFailed[] = [];
  for (const url of inAnyOrder(address.urls)) {
    try {
      return await connectTo(url, address, credentials, options);
    } catch (error) {
      if (!(error instanceof LinkFailed)) throw error;
      failed.push(error);
    }
  }
  throw (
    TELLING.flatMap(problem => failed.find(each => each.problem === problem) ?? [])[0] ??
    new LinkFailed('unreachable')
  );
}

/** From what says most to what says least. */
const TELLING: readonly LinkProblem[] = ['denied', 'other-hub', 'untrusted', 'no-answer', 'unreachable'];

const inAnyOrder = (urls: readonly string[]): string[] =>
  urls
    .map(url => ({ url, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ url }) => url);

/** The library, given several servers, gives up after the first that does not answer: it gets one at a time. */
async function connectTo(
  url: string,
  address: HubAddress,
  credentials: HubCredentials,
  { wsFactory, timeoutMs = 10_000 }: LinkOptions,
): Promise<HubLink> {
  const seen: Error[] = [];
  const options: ConnectionOptions & WsConnectionOptions = {
    servers: [url],
    authenticator: nkeyAuthenticator(utf8(credentials.seed)),
    inboxPrefix: inboxPrefix(userOf(credentials)),
    reconnect: false,
    ignoreClusterUpdates: true, // the signed addresses only, not what a server says of itself
    timeout: timeoutMs,
    pingInterval: 20_000,
    maxPingOut: 2,
    ...(wsFactory && { wsFactory: listening(wsFactory, seen) }),
  };
  const connection = await wsconnect(options).catch((error: unknown) => {
    throw new LinkFailed(connectProblem([...causesOf(error), ...seen]), error);
  });
  if (!isServerOf(address, connection.info?.server_name ?? '')) {
    await connection.close();
    throw new LinkFailed('other-hub');
  }
  return linkOver(connection, inboxPrefix(userOf(credentials)));
}

function linkOver(connection: NatsConnection, prefix: string): HubLink {
  const refused = new Refused(connection);
  return {
    request: (subject, payload = '', waitMs = ANSWER_MS) =>
      connection.request(subject, payload, { timeout: waitMs }).then(messageOf, failRequest),
    pull: (subject, most, waitMs) =>
      pull(connection, { subject, inbox: createInbox(prefix), refused }, most, waitMs),
    async tell(messages) {
      try {
        for (const { subject, payload } of messages) connection.publish(subject, payload);
        await connection.flush();
      } catch (error) {
        failRequest(error);
      }
    },
    lost: connection.closed().then(() => undefined),
    close: () => connection.close(),
  };
}

/** The server says on the side what it did not let through; whoever waits for it need not wait on. */
class Refused {
  readonly #subjects = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  constructor(connection: NatsConnection) {
    void this.#listen(connection);
  }

  has(subject: string): boolean {
    return this.#subjects.has(subject);
  }

  whenever(subject: string, stop: () => void): void {
    this.#waiting.set(subject, stop);
  }

  async #listen(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type !== 'error' || !(status.error instanceof PermissionViolationError)) continue;
      this.#subjects.add(status.error.subject);
      this.#waiting.get(status.error.subject)?.();
    }
  }
}

const messageOf = ({ subject, data, headers, reply = '' }: Msg): HubMessage => ({
  subject,
  data,
  status: headers?.code ?? 0,
  reply,
});

function failRequest(error: unknown): never {
  throw new LinkFailed(requestProblem(error), error);
}

interface Pull {
  readonly subject: string;
  readonly inbox: string;
  readonly refused: Refused;
}

/**
 * What waits now (`waitMs` 0), or the next one that comes within the time. Never both: what a request still delivers
 * after nobody listens comes again only when its ack is overdue.
 */
async function pull(
  connection: NatsConnection,
  { subject, inbox, refused }: Pull,
  most: number,
  waitMs: number,
): Promise<HubMessage[]> {
  const come: HubMessage[] = [];
  const wanted = waitMs === 0 ? most : 1;
  const ask = waitMs === 0 ? { batch: most, no_wait: true } : { batch: 1, expires: waitMs * 1e6 };
  const listening = connection.subscribe(inbox);
  const late = setTimeout(() => listening.unsubscribe(), waitMs + ANSWER_MS);
  refused.whenever(subject, () => listening.unsubscribe());
  let answered = false;
  try {
    connection.publish(subject, JSON.stringify(ask), { reply: inbox });
    for await (const message of listening) {
      const { status, ...rest } = messageOf(message);
      if (status === 100) continue; // still there
      answered = true;
      if (status !== 0) break;
      come.push({ status, ...rest });
      if (come.length >= wanted) break;
    }
  } catch (error) {
    failRequest(error);
  } finally {
    clearTimeout(late);
    listening.unsubscribe();
  }
  if (answered) return come;
  throw new LinkFailed(refused.has(subject) ? 'denied' : 'no-answer');
}

type WsFactory = NonNullable<LinkOptions['wsFactory']>;

/** The library tells "refused" of every socket that failed; the socket itself knows more, where it may say it. */
const listening =
  (make: WsFactory, seen: Error[]): WsFactory =>
  async (url, options) => {
    const made = await make(url, options);
    made.socket.addEventListener('error', event => {
      if ('error' in event && event.error instanceof Error) seen.push(event.error);
    });
    return made;
  };

/** A browser says nothing about why a connection failed; Node does. */
function connectProblem(said: readonly Error[]): LinkProblem {
  if (said.some(each => each instanceof AuthorizationError)) return 'denied';
  const text = said.map(each => `${codeOf(each)} ${each.message}`).join(' ');
  return /CERT|SELF_SIGNED|ALTNAME|certificate/i.test(text) ? 'untrusted' : 'unreachable';
}

function requestProblem(error: unknown): LinkProblem {
  const said = causesOf(error);
  if (said.some(each => each instanceof PermissionViolationError || each instanceof AuthorizationError))
    return 'denied';
  return 'no-answer';
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at);
  return causes;
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');
