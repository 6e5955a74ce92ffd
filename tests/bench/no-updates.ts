/** Stands for the service worker's registration in a benchmark page, which has none. */
export const registerSW = (): (() => Promise<void>) => () => Promise.resolve();
