import { IconAlertCircle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from '../../storage/autosave';
import type { StorageProblemKind } from '../../storage/problems';
import classes from './runner.module.css';

const WHY = {
  full: 'writeFailedFull',
  newer: 'writeFailedNewer',
  blocked: 'writeFailedOther',
  closed: 'writeFailedOther',
  other: 'writeFailedOther',
} as const satisfies Record<StorageProblemKind, string>;

const failureOf = (autosave: Autosave): StorageProblemKind | null => {
  const state = autosave.state();
  return state.kind === 'failed' ? state.problem.kind : null;
};

/** A failed write: what happened, what was kept, one way out. */
export function SaveBar({ autosave }: { readonly autosave: Autosave }) {
  const { t } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  const failure = useSyncExternalStore(autosave.subscribe, () => failureOf(autosave));
  if (!failure) return null;
  return (
    <div className={classes.failed} role="alert">
      <IconAlertCircle size={26} stroke={1.9} aria-hidden="true" />
      <p>
        <b>{t('writeFailed')}</b>
        {t(WHY[failure])}
      </p>
      {failure === 'newer' ? (
        <button type="button" onClick={() => location.reload()}>
          {common('reload')}
        </button>
      ) : (
        <button type="button" onClick={() => autosave.retry()}>
          {t('saveAgain')}
        </button>
      )}
    </div>
  );
}
