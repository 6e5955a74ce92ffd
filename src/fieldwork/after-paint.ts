/** A hidden page draws no frames: then the pause runs the work. */
const LONGEST_WAIT_MS = 100;

/** Runs work right after the next frame is painted, so that a tap is seen before it is worked on; once, and always. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const run = () => {
    if (isDone) return;
    isDone = true;
    document.removeEventListener('visibilitychange', run);
    work();
  };
  // Leaving the page may be the last thing that happens to it: no waiting then.
  document.addEventListener('visibilitychange', run);
  setTimeout(run, LONGEST_WAIT_MS);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  });
}
