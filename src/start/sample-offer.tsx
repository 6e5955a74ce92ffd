import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './start-screen.module.css';

type State =
  | { kind: 'idle' }
  | { kind: 'making'; done: number; of: number }
  | { kind: 'failed'; why: string };

/** One tap makes illustrative data in a database of their own and opens it. */
export function SampleOffer({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation('start');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const open = async () => {
    setState({ kind: 'making', done: 0, of: 1 });
    try {
      const { openSample } = await import('../storage/sample');
      await openSample((done, of) => setState({ kind: 'making', done, of }));
      onOpened();
    } catch (error) {
      setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  if (state.kind === 'making')
    return (
      <output className={classes.loading}>
        {t('makingSample')}
        <progress value={state.done} max={state.of} aria-label={t('makingSample')} />
      </output>
    );
  return (
    <>
      <button type="button" className={`${classes.quiet} ${classes.sample}`} onClick={open}>
        <IconBulb size={22} stroke={1.9} aria-hidden="true" />
        {t('trySample')}
      </button>
      {state.kind === 'failed' && (
        <p role="alert">
          {t('sampleFailed')} <code>{state.why}</code>
        </p>
      )}
    </>
  );
}
