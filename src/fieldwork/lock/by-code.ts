/** This tab was opened by the province's code: a new secret comes first, and nothing is shown before. */
const opened = new Set<string>();

export const openedByCode = (database: string): boolean => opened.has(database);
export const noteOpenedByCode = (database: string): void => void opened.add(database);
export const secretRenewed = (database: string): void => void opened.delete(database);
