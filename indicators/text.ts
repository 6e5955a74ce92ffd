/** Letters that mark stripping alone does not reduce to ASCII. */
const UNCOMPOSED: Record<string, string> = { đ: 'd', ð: 'd', '’': ' ' };

/**
 * Vietnamese text as people type it, reduced for comparison and search: lower case, no tone or vowel marks, đ as d,
 * punctuation and runs of space as one space. NFC and NFD, "Hòa" and "Hoà", "TP.HCM" and "tp hcm" fold alike.
 * Never for display: folding loses meaning.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð’]/g, letter => UNCOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
