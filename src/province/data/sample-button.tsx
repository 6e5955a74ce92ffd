import { Button, Progress } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data.module.css';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** One tap makes illustrative data; the screens start over in them by themselves. */
export function SampleButton() {
  const { t } = useTranslation('province');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const open = async () => {
    setState({ kind: 'making', done: 0, of: 1 });
    try {
      const { openSample } = await import('../../storage/sample');
      await openSample((done, of) => setState({ kind: 'making', done, of }));
    } catch (error) {
      setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  if (state.kind === 'making')
    return (
      <output className={classes.making}>
        {t('sampleOpening', { done: state.done, of: state.of })}
        <Progress value={(100 * state.done) / state.of} aria-label={t('sampleOpen')} />
      </output>
    );
  return (
    <>
      <Button
        variant="outline"
        leftSection={<IconBulb size={21} stroke={1.9} aria-hidden="true" />}
        onClick={open}
      >
        {t('sampleOpen')}
      </Button>
      {state.kind === 'failed' && <p role="alert">{t('sampleFailed', { reason: state.reason })}</p>}
    </>
  );
}
