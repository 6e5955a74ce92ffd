import { openingTrouble, tellTrouble } from '../storage/opening';
import { storageProblem } from '../storage/problems';
import { outlived, unseen } from '../storage/schema-seen';

/** A copy of a full database takes seconds on a slow phone; a page may stay blank no longer than this. */
const PATIENCE = 5_000;

/** When a screen may be drawn: the copies are kept, or it is to say that they take long and nothing opens before them. */
export function copiesKeptOrSlow(): Promise<void> {
  return new Promise(draw => {
    const slow = setTimeout(() => {
      tellTrouble({ kind: 'slow' });
      draw();
    }, PATIENCE);
    void keepCopies().then(() => {
      clearTimeout(slow);
      if (openingTrouble()?.kind === 'slow') tellTrouble(null);
      draw();
    });
  });
}

/**
 * Before anything opens the data: what an older version wrote is copied first. A copy that has been kept long enough goes.
 * Nothing to do but after an update.
 */
async function keepCopies(): Promise<void> {
  const now = new Date();
  const [names, old] = [unseen(), outlived(now)];
  if (names.length + old.length === 0) return;
  try {
    const { copyBeforeUpgrade, dropCopies } = await import('../storage/before-upgrade');
    await copyBeforeUpgrade(names, now);
    for (const name of old) await dropCopies(name);
  } catch (error) {
    const problem = storageProblem(error);
    // Storage that is forbidden holds nothing to copy; storage/health.ts says so.
    if (problem.kind === 'newer') tellTrouble({ kind: 'newer' });
    else if (problem.kind !== 'blocked') tellTrouble({ kind: 'copy', problem });
  }
}
