/** A data key under a secret: PBKDF2-HMAC-SHA-256 of the secret, AES-256-GCM around the key. */
export interface WrappedKey {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** The way back for a forgotten secret: a code only `office` can read (`sealed`, age) opens a second wrapping. */
export interface RecoveryWay {
  readonly office: string;
  readonly recipient: string;
  readonly sealed: string;
  readonly key: WrappedKey;
}

/**
 * The lock of a database, one record. `sealing` and `opening`: the records are being rewritten; new ones are written in
 * the form that is to be. `shape`: what stood readable when they were sealed. `failures`: wrong secrets in a row.
 */
export interface LockRecord {
  readonly id: 'lock';
  readonly phase: 'sealing' | 'sealed' | 'opening';
  readonly keyId: string;
  readonly shape: string;
  readonly key: WrappedKey;
  /** Digits only: the screen then shows the number pad. */
  readonly isPin: boolean;
  readonly recovery: RecoveryWay | null;
  readonly failures: number;
  readonly waitUntil: string | null;
  readonly setAt: string;
}
