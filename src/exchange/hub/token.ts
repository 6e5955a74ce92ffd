/** Letters that stand for themselves in a token of a subject, a stream, a consumer or a user. */
const PLAIN = /^[A-Za-z0-9_-]$/;
const TOKEN = /^(?:[A-Za-z0-9_-]|=[0-9A-F]{2})+$/;

/**
 * A code as one token of a subject: plain letters stay, every other byte of its UTF-8 form (NFC) becomes `=XX`, so that a
 * dot, a star or a space in a code can never widen a subject, and two codes never share a token.
 * Throws RangeError on an empty code. Example: `KH 2026.1` -> `KH=202026=2E1`.
 */
export function hubToken(code: string): string {
  if (code === '') throw new RangeError('hubToken: an empty code names nothing');
  return [...new TextEncoder().encode(code.normalize('NFC'))].map(tokenByte).join('');
}

function tokenByte(byte: number): string {
  const letter = String.fromCharCode(byte);
  return PLAIN.test(letter) ? letter : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The code again, or null where the token is none of ours. */
export function codeOfToken(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const bytes = [...token.matchAll(/=([0-9A-F]{2})|(.)/g)].map(([, hex, letter]) =>
    hex ? Number.parseInt(hex, 16) : (letter ?? '').charCodeAt(0),
  );
  try {
    const code = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    return hubToken(code) === token ? code : null;
  } catch {
    return null;
  }
}
