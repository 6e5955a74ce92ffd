import { whenIdle } from './when-idle';

let asked = false;

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
