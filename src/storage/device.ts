/** Settings of this device, not of a round: kept in localStorage because they are needed before any database is open. */
export type Workspace = 'fieldwork' | 'province';
export type Dataset = 'real' | 'sample';

const KEYS = {
  workspace: 'soi-papi:workspace',
  dataset: 'soi-papi:dataset',
  language: 'soi-papi:language',
} as const;

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // blocked storage: the caller tells, see storage/health.ts
  }
};

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The setting is lost at the next start; nothing of an interview lives here.
  }
};

export const workspace = (): Workspace | null => {
  const value = read(KEYS.workspace);
  return value === 'fieldwork' || value === 'province' ? value : null;
};
export const setWorkspace = (value: Workspace): void => write(KEYS.workspace, value);

/** Which database is in view: real rounds, or the illustrative data in a database of their own. */
export const dataset = (): Dataset => (read(KEYS.dataset) === 'sample' ? 'sample' : 'real');
export const setDataset = (value: Dataset): void => write(KEYS.dataset, value);

export const language = (): 'vi' | 'en' => (read(KEYS.language) === 'en' ? 'en' : 'vi');
export const setLanguage = (value: 'vi' | 'en'): void => write(KEYS.language, value);
