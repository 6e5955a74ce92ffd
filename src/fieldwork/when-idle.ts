/** Runs work when nothing else is waiting; returns how to call it off. Safari has no idle callback: a pause instead. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(work, { timeout: 5_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 1_500);
  return () => clearTimeout(id);
}
