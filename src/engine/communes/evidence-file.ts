import type { EvidenceType } from '../../../surveys/commune/claim';

/** Per file, per claim: what a phone can keep for a whole index without filling up. */
export const LARGEST_EVIDENCE = 2 * 1024 * 1024;
export const LARGEST_CLAIM_EVIDENCE = 40 * 1024 * 1024;

export type EvidenceRefusal = 'empty' | 'too-large' | 'claim-full' | 'dangerous' | 'unknown-type';

/** First bytes of what is let in; a name or a stated type says nothing. */
const KNOWN: readonly {
  readonly type: EvidenceType;
  readonly at: number;
  readonly bytes: readonly number[];
}[] = [
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** Programs, scripts, archives and pages, by their first bytes: told apart only to say it in plain words. */
const DANGEROUS: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x23, 0x21],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x3c],
];

/** A PDF that runs something when opened is refused like a program. */
const ACTIVE_PDF = ['/JavaScript', '/JS', '/Launch', '/EmbeddedFile'];

export type JudgedEvidence =
  | { readonly ok: true; readonly type: EvidenceType }
  | { readonly ok: false; readonly reason: EvidenceRefusal };

/** May this file be kept as evidence? `held`: bytes the claim keeps already. */
export function judgeEvidence(bytes: Uint8Array, held: number): JudgedEvidence {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > LARGEST_EVIDENCE) return { ok: false, reason: 'too-large' };
  if (held + bytes.length > LARGEST_CLAIM_EVIDENCE) return { ok: false, reason: 'claim-full' };
  const type = typeOf(bytes);
  if (type === null) return { ok: false, reason: isDangerous(bytes) ? 'dangerous' : 'unknown-type' };
  if (type === 'application/pdf' && isActive(bytes)) return { ok: false, reason: 'dangerous' };
  return { ok: true, type };
}

function typeOf(bytes: Uint8Array): EvidenceType | null {
  if (startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP)) return 'image/webp';
  return KNOWN.find(known => startsWith(bytes.subarray(known.at), known.bytes))?.type ?? null;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const isDangerous = (bytes: Uint8Array): boolean => DANGEROUS.some(head => startsWith(bytes, head));

function isActive(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return ACTIVE_PDF.some(mark => new RegExp(`${mark}(?![A-Za-z])`).test(text));
}
