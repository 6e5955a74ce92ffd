import { useTranslation } from 'react-i18next';
import type { RoundFile } from '../../exchange/round-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Chip } from '../../ui/chip';
import { todayHere } from './date-words';
import { adoptStrays, strayIds } from './hand-over-work';
import classes from './phone.module.css';
import { RoundFacts } from './round-facts';
import { sealCompleted } from './seal-here';

interface Props {
  readonly rounds: readonly RoundFile[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

/** One card per accepted round; the one at work stands out. */
export function AcceptedRounds({ rounds, current, onChoose }: Props) {
  const { t } = useTranslation('exchange');
  return (
    <ul className={classes.rounds}>
      {rounds.map(file => {
        const { round, endsOn } = file.body;
        const isCurrent = round.id === current;
        return (
          <li key={round.id} className={`${classes.card} ${isCurrent ? classes.current : ''}`}>
            <div className={classes.headRow}>
              <h2>{round.name}</h2>
              {isCurrent && <Chip tone="info">{t('phone.current')}</Chip>}
              {endsOn < todayHere() && <Chip tone="mute">{t('phone.ended')}</Chip>}
            </div>
            <RoundFacts body={file.body} />
            {!isCurrent && (
              <div className={classes.buttons}>
                <button type="button" className={classes.outline} onClick={() => onChoose(round.id)}>
                  {t('phone.choose')}
                </button>
              </div>
            )}
            {isCurrent && <Strays file={file} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Interviews held before the round file came: of no round, so they could never be handed over. */
export function Strays({ file }: { readonly file: RoundFile }) {
  const { t } = useTranslation('exchange');
  const db = database(dataset());
  const strays = useLive(() => strayIds(db, file), `strays/${dataset()}/${file.body.round.id}`);
  const count = strays.state === 'ready' ? strays.value.length : 0;
  if (count === 0) return null;
  const adopt = async () => {
    await adoptStrays(db, file);
    await sealCompleted(db);
  };
  return (
    <div className={classes.buttons}>
      <b>{t('phone.strays', { count })}</b>
      <span>{t('phone.straysText')}</span>
      <button type="button" className={classes.outline} onClick={() => void adopt()}>
        {t('phone.adopt', { count })}
      </button>
    </div>
  );
}
