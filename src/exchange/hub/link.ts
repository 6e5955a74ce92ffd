/**
 * A connection to a hub, as little of it as the clients need; so that what they do can be tested on any of them.
 * `denied`: the hub does not know these credentials (any more), or they may not do this; `other-hub`: a server of
 * another name answered; `untrusted`: its certificate is not for this name, or not valid by this machine's clock.
 */
export type LinkProblem = 'unreachable' | 'untrusted' | 'denied' | 'other-hub' | 'no-answer';

export class LinkFailed extends Error {
  override readonly name = 'LinkFailed';
  constructor(
    readonly problem: LinkProblem,
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}

export interface HubMessage {
  readonly subject: string;
  readonly data: Uint8Array;
  /** Status of an answer without contents (404 none, 408 time is up); 0 where there is none. */
  readonly status: number;
  /** Where an ack goes; empty for answers. */
  readonly reply: string;
}

export interface HubLink {
  /** One question, one answer. Throws LinkFailed. */
  readonly request: (subject: string, payload?: string, waitMs?: number) => Promise<HubMessage>;
  /** At most `most` waiting messages of a consumer; fewer, or none, after `waitMs`. Throws LinkFailed. */
  readonly pull: (nextSubject: string, most: number, waitMs: number) => Promise<HubMessage[]>;
  /** Sends and waits until it has left; for acks. */
  readonly tell: (
    messages: readonly { readonly subject: string; readonly payload: string }[],
  ) => Promise<void>;
  /** Resolves when the connection is gone, whoever ended it. */
  readonly lost: Promise<void>;
  readonly close: () => Promise<void>;
}
