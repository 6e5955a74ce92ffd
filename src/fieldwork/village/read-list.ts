/** Longest label kept: a name or a landmark, no address book. */
export const LABEL_LENGTH = 40;

/** One label as it is kept: NFC, single spaces, cut. */
export const tidyLabel = (typed: string): string =>
  typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ').slice(0, LABEL_LENGTH).trim();

/** "12. ", "12) ", "12<tab>", "12;" at the beginning of a line is a number of another list. */
const OTHER_NUMBER = /^\s*\d{1,4}\s*[.):;,\t-]\s*/;

/**
 * A list pasted from a message or a table -> labels in its order. One line, one household; numbers of the other list go,
 * of several cells the first that is not empty stays. A line of a number alone is a household without a label.
 */
export const readList = (pasted: string): string[] =>
  pasted
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(line => (/^\s*\d{1,4}\s*$/.test(line) ? '' : firstCell(line.replace(OTHER_NUMBER, ''))));

const firstCell = (line: string): string => {
  const cells = line.split('\t').map(tidyLabel);
  return cells.find(cell => cell !== '' && !/^\d{1,4}$/.test(cell)) ?? cells[0] ?? '';
};
