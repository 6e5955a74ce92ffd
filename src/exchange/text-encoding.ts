/** Why the text of a file cannot be trusted. `tcvn3`, `vni`: old Vietnamese fonts; `unknown`: not Unicode. */
export type EncodingProblem = 'tcvn3' | 'vni' | 'unknown' | 'binary';

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: EncodingProblem };

/**
 * Text of a file in UTF-8 (with or without BOM) or UTF-16 (with BOM), as NFC without BOM. Old Vietnamese encodings
 * are recognised and refused: their letters would be taken for other letters, quietly.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = unicodeText(bytes);
  if (text === null) {
    if (bytes.includes(0)) return { ok: false, problem: 'binary' };
    const guess = oldVietnamese(new TextDecoder('windows-1252').decode(bytes));
    return { ok: false, problem: guess ?? 'unknown' };
  }
  if (text.includes('\u0000')) return { ok: false, problem: 'binary' };
  const old = oldVietnamese(text);
  return old === null ? { ok: true, text: text.normalize('NFC') } : { ok: false, problem: old };
}

function unicodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** TCVN3 (fonts .VnTime ...) shows as symbols inside words: "Kh¸nh Hßa", "§ång Th¸p". None is a Vietnamese letter. */
const TCVN3 = /(?<=\p{L})[¸¶·¹¨¾»¼½Æ©Ç®¬«¦§Öæçñ÷×Ø](?=[\p{L}\s,;]|$)|[§®](?=\p{L})|µ(?=[\p{L}\s,;]|$)/gu;
/** VNI writes the mark as a letter of its own: "Khaùnh Hoøa", "Ñoàng Thaùp". */
const VNI = /[ÑñØøÛûÏï](?=[\p{L}\s,;]|$)|(?<=[aeouyAEOUY])[ùõäåâëêöüÙÕÄÅÂËÊÖÜ]/gu;

/** Two traces at least: one odd letter may be a foreign name. Vietnamese letters of Unicode rule the suspicion out. */
export function oldVietnamese(text: string): 'tcvn3' | 'vni' | null {
  const sample = text.slice(0, 200_000).normalize('NFC');
  if (/[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0110\u0111]/u.test(sample)) return null;
  const tcvn3 = sample.match(TCVN3)?.length ?? 0;
  const vni = sample.match(VNI)?.length ?? 0;
  if (Math.max(tcvn3, vni) < 2) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}

const VOWEL_WITH_MARK = /[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]/gu;

/** Bytes of the Windows page for Vietnamese (1258), whose tones are letters of their own: two traces and no stray mark. */
export function isWindows1258(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1258').decode(bytes.subarray(0, 200_000));
  const marks = text.match(/[\u0300-\u0323]/gu)?.length ?? 0;
  const composed = text.match(VOWEL_WITH_MARK)?.length ?? 0;
  return composed >= 2 && composed === marks;
}
