import type { DefinedForm } from './commune-forms';
import { bookWith } from './forms-here';
import { makeKeyring } from './keyring';
import { type OpenPool, openPool, type PoolAnswer, type PoolTask, type WorkerPort } from './open-pool';
import { localOpener, type Opener } from './opener';

/** First message of a worker: its keys and the questionnaires known, as plain data. */
export interface OpenerKeys {
  readonly identities: readonly string[];
  /** `form formSha` pairs. */
  readonly forms: readonly (readonly [form: string, formSha: string])[];
  /** Definitions of forms the rounds bring along: those of self-assessments. */
  readonly defined?: readonly DefinedForm[];
}

export async function openerOf({ identities, forms, defined = [] }: OpenerKeys): Promise<Opener> {
  const known = new Set(forms.map(([form, formSha]) => `${form} ${formSha}`));
  const ring = await makeKeyring(identities);
  return localOpener(ring, (form, formSha) => known.has(`${form} ${formSha}`), bookWith(defined));
}

/** The worker's side, apart from the worker itself: keys first, then tasks. */
export function openerService(
  answer: (message: PoolAnswer) => void,
): (message: OpenerKeys | PoolTask) => void {
  let opener: Promise<Opener> | null = null;
  return message => {
    if ('identities' in message) {
      opener = openerOf(message);
      return;
    }
    const work = async () => (opener ? (await opener)(message.envelopes) : null);
    work().then(
      openings => answer({ task: message.task, openings }),
      () => answer({ task: message.task, openings: null }),
    );
  };
}

interface BrowserWorker extends Omit<WorkerPort, 'postMessage'> {
  postMessage(message: OpenerKeys | PoolTask): void;
}

/** A pool in the browser: `new Worker(new URL('./open.worker.ts', import.meta.url), { type: 'module' })` per core. */
export function browserPool(makeWorker: () => BrowserWorker, keys: OpenerKeys, cores: number): OpenPool {
  const made = (): WorkerPort => {
    const worker = makeWorker();
    worker.postMessage(keys);
    return worker;
  };
  return openPool(made, Math.max(1, Math.min(8, cores)));
}
