import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../storage/opening';
import { rescueFile } from '../storage/rescue-file';
import { markSeen, unseen } from '../storage/schema-seen';
import { saveMade } from '../ui/exchange/save-file';
import { PhoneScreen } from '../ui/phone-screen';
import { StateCard } from '../ui/state-card';
import opening from './opening.module.css';
import classes from './settings-screen.module.css';

/** The data are there and not open: why, that nothing was changed, and a copy of everything in a file. */
export function OpeningTrouble({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation('start');
  const { t: common } = useTranslation('common');
  const passes = trouble.kind === 'waiting' || trouble.kind === 'slow';
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null);
  const save = async () => setSaved(await saveMade(() => rescueFile(new Date())));
  const goOn = () => {
    for (const name of unseen()) markSeen(name);
    location.reload();
  };
  return (
    <PhoneScreen ground="paper" top={<h1 className={opening.alone}>{t('openingTitle')}</h1>}>
      <StateCard
        tone={passes ? 'look' : 'error'}
        icon={<IconDatabaseExclamation size={28} stroke={1.9} aria-hidden="true" />}
        title={t(`${trouble.kind}Title`)}
        text={t(`${trouble.kind}Text`)}
        {...('problem' in trouble ? { details: trouble.problem.detail } : {})}
      >
        {!passes && (
          <div className={classes.buttons}>
            {trouble.kind === 'copy' && saved === 'saved' ? (
              <button type="button" className={classes.button} onClick={goOn}>
                {t('goOnWithout')}
              </button>
            ) : (
              <button type="button" className={classes.button} onClick={() => location.reload()}>
                {common('reload')}
              </button>
            )}
            <button type="button" className={classes.button} onClick={save}>
              {t('rescueDo')}
            </button>
          </div>
        )}
      </StateCard>
      {saved && (
        <output className={opening.said}>{t(saved === 'saved' ? 'rescueDone' : 'rescueFailed')}</output>
      )}
    </PhoneScreen>
  );
}
