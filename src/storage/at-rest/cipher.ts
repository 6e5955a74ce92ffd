import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

/** Seals bytes so that only the same key opens them, and only beside the same `about`. */
export interface Cipher {
  readonly seal: (plain: Uint8Array, about: Uint8Array) => Uint8Array;
  readonly open: (sealed: Uint8Array, about: Uint8Array) => Uint8Array | null;
}

const NONCE_BYTES = 24;

/**
 * XChaCha20-Poly1305 under a fresh random nonce, which stands in front. At once and not by promise: a transaction of
 * IndexedDB does not wait for WebCrypto (decision 083). `open` gives null for bytes that are not what was sealed.
 */
export const cipherOf = (key: Uint8Array): Cipher => ({
  seal(plain, about) {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const sealed = xchacha20poly1305(key, nonce, about).encrypt(plain);
    const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
    bytes.set(nonce);
    bytes.set(sealed, NONCE_BYTES);
    return bytes;
  },
  open(sealed, about) {
    try {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      return xchacha20poly1305(key, nonce, about).decrypt(sealed.subarray(NONCE_BYTES));
    } catch {
      return null;
    }
  },
});
