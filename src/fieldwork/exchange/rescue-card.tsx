import { useTranslation } from 'react-i18next';
import type { RoundFile } from '../../exchange/round-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { rescueBundle } from './hand-over-work';
import classes from './phone.module.css';
import type { Sending } from './sending';

interface Props {
  readonly file: RoundFile;
  readonly drafts: number;
  readonly sending: Sending;
}

/** Everything on the phone, sealed, for a phone that is about to fail. Folded away: it is not the daily way. */
export function RescueCard({ file, drafts, sending }: Props) {
  const { t } = useTranslation('exchange');
  return (
    <details className={classes.fold}>
      <summary>{t('phone.rescue')}</summary>
      <div>
        <p>{t('phone.rescueText', { count: drafts })}</p>
        <div className={classes.buttons}>
          <button
            type="button"
            className={classes.outline}
            disabled={sending.step.kind === 'making'}
            onClick={() => sending.send(() => rescueBundle(database(dataset()), file))}
          >
            {t('phone.rescueDo')}
          </button>
        </div>
      </div>
    </details>
  );
}
