let asked = false;

const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 5_000 }) : setTimeout(work, 1_500);

/** Loads the questionnaire and its engine while the list is being read, so that the first question opens at once. */
export function fetchAhead(): void {
  if (asked) return;
  asked = true;
  whenIdle(() => {
    // A failed fetch is asked again by the screen that needs the piece.
    import('./place/place-screen').catch(() => undefined);
    import('./runner/interview-screen').then(({ warmUp }) => warmUp()).catch(() => undefined);
  });
}
