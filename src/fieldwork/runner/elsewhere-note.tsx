import { IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../../ui/state-card';
import type { Hold } from './hold';
import classes from './runner.module.css';

interface Props {
  readonly hold: Hold;
  readonly onReopen: () => void;
}

/** Another tab writes this interview: look only. Says when the other tab has let go. */
export function ElsewhereNote({ hold, onReopen }: Props) {
  const { t } = useTranslation('fieldwork');
  const [isFree, setFree] = useState(false);
  useEffect(() => {
    let wanted = true;
    hold.freed.then(() => wanted && setFree(true));
    return () => {
      wanted = false;
    };
  }, [hold]);
  return (
    <div className={classes.lookingOn}>
      <StateCard
        tone="look"
        icon={<IconEye size={28} stroke={1.9} aria-hidden="true" />}
        title={t('elsewhereTitle')}
        text={isFree ? t('elsewhereFree') : t('elsewhereText')}
      >
        {isFree && (
          <button type="button" className={classes.toList} onClick={onReopen}>
            {t('continueHere')}
          </button>
        )}
      </StateCard>
    </div>
  );
}
