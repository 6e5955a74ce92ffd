import { IconAlertCircle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { Autosave } from '../../storage/autosave';
import { Chip } from '../../ui/chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './claim.module.css';

const ICON = { size: 18, stroke: 2, 'aria-hidden': true } as const;

/** "Đã lưu" is said only when the write is durable; a failure stays until it is written. */
export function SaveState({ autosave }: { readonly autosave: Autosave }) {
  const words = useClaimWords();
  const { t } = words;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  if (state.kind === 'failed')
    return (
      <button type="button" className={classes.retry} onClick={() => autosave.retry()}>
        <Chip tone="error" icon={<IconAlertCircle {...ICON} />}>
          {t('saveFailed')}
        </Chip>
      </button>
    );
  return (
    <output>
      {state.kind === 'saved' ? (
        <Chip tone="ok" icon={<IconCircleCheck {...ICON} />}>
          {t('saved', { time: words.clock(state.at.toISOString()) })}
        </Chip>
      ) : (
        <Chip tone="mute" icon={<IconLoader2 {...ICON} />}>
          {t('saving')}
        </Chip>
      )}
    </output>
  );
}
