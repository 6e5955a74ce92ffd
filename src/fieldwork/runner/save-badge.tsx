import { IconAlertCircle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from '../../storage/autosave';
import classes from './runner.module.css';

/** A write shorter than this goes unsaid: the words would only flicker. */
const SAID_AFTER_MS = 300;
const hour = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

type Said = { kind: 'saved'; time: string } | { kind: 'saving' | 'failed' };

/** What is said of the last write; asks React for nothing unless the words change. */
function useSaid(autosave: Autosave): Said {
  const [said, setSaid] = useState<Said>(() => saidOf(autosave));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = JSON.stringify(saidOf(autosave));
    const say = () => {
      const next = saidOf(autosave);
      const words = JSON.stringify(next);
      if (words === shown) return;
      shown = words;
      setSaid(next);
    };
    const follow = () => {
      clearTimeout(timer);
      if (autosave.state().kind === 'saving') timer = setTimeout(say, SAID_AFTER_MS);
      else say();
    };
    const stop = autosave.subscribe(follow);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [autosave]);
  return said;
}

function saidOf(autosave: Autosave): Said {
  const state = autosave.state();
  return state.kind === 'saved' ? { kind: 'saved', time: hour.format(state.at) } : { kind: state.kind };
}

/** "Đã lưu 14:32": said only after the write is durable. */
export function SaveBadge({ autosave }: { readonly autosave: Autosave }) {
  const { t } = useTranslation('fieldwork');
  const said = useSaid(autosave);
  if (said.kind === 'saved')
    return (
      <span className={classes.saved} role="status">
        <IconCircleCheck size={20} stroke={1.9} aria-hidden="true" />
        {t('saved', { time: said.time })}
      </span>
    );
  if (said.kind === 'saving')
    return (
      <span className={classes.saving} role="status">
        <IconLoader2 size={20} stroke={1.9} aria-hidden="true" />
        {t('saving')}
      </span>
    );
  return (
    <span className={classes.unsaved}>
      <IconAlertCircle size={20} stroke={1.9} aria-hidden="true" />
      {t('notSaved')}
    </span>
  );
}
