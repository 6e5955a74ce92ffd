import { forgetLock } from './at-rest/open-key';
import { database } from './database';
import { setDataset } from './device';

/** Back to the real rounds; the illustrative data stay until removed. */
export const leaveSample = (): void => setDataset('real');

/** Deletes the illustrative database whole. The real one has another name and is not touched. */
export async function removeSample(): Promise<void> {
  setDataset('real');
  const db = database('sample');
  await db.delete({ disableAutoOpen: false });
  forgetLock(db.name);
}
