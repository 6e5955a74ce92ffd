import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { villagesOf } from '../../storage/interviews';
import { useLive } from '../../storage/use-live';
import classes from './place.module.css';

interface Props {
  readonly commune: string;
  readonly value: string;
  readonly onChange: (village: string) => void;
}

/** Villages have no list of their own: typed once, then one tap away. */
export function VillageField({ commune, value, onChange }: Props) {
  const { t } = useTranslation('fieldwork');
  const id = useId();
  const known = useLive(() => villagesOf(database(dataset()), commune), commune);
  const suggestions = known.state === 'ready' ? known.value.filter(name => name !== value) : [];
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {t('village')}
      </label>
      <input
        id={id}
        className={classes.typed}
        type="text"
        autoComplete="off"
        maxLength={80}
        value={value}
        placeholder={t('villageHint')}
        onChange={event => onChange(event.currentTarget.value)}
      />
      {suggestions.length > 0 && (
        <>
          <p className={classes.hint}>{t('villageKnown')}</p>
          <div className={classes.suggestions}>
            {suggestions.map(name => (
              <button key={name} type="button" onClick={() => onChange(name)}>
                {name}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
