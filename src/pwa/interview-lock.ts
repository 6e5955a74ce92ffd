/** Every open interview holds a lock of this name, in any tab (fieldwork/runner/hold.ts). */
export const INTERVIEW_LOCK = 'soi-papi:interview:';

/** An interview open in any tab must not lose its version under it. */
export async function interviewOpen(): Promise<boolean> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.some(({ name }) => name?.startsWith(INTERVIEW_LOCK));
}
