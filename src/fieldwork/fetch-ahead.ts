import { whenIdle } from './when-idle';

let asked = false;

/**
 * Loads the questionnaire and its engine while another screen is being read, so that the first question opens at once.
 * `also`: what that screen will need before it.
 */
export function fetchAhead(also: () => Promise<unknown> = async () => undefined): void {
  if (asked) return;
  asked = true;
  whenIdle(() => {
    // A failed fetch is asked again by the screen that needs the piece.
    also().catch(() => undefined);
    import('./runner/interview-screen').then(({ warmUp }) => warmUp()).catch(() => undefined);
  });
}
