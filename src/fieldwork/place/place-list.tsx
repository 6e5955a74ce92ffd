import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './place.module.css';
import { type Findable, findPlaces } from './search';

const SHOWN = 30;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly Findable[];
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** A searchable list; once chosen it folds to one line with "change". */
export function PlaceList({ label, placeholder, items, chosen, onChoose }: Props) {
  const { t } = useTranslation('fieldwork');
  const [typed, setTyped] = useState('');
  const id = useId();
  const matches = findPlaces(items, useDeferredValue(typed));
  const item = items.find(({ code }) => code === chosen);
  if (item)
    return (
      <div className={classes.chosen}>
        <span>
          {label}
          <b>{item.title}</b>
        </span>
        <button type="button" onClick={() => onChoose(null)} aria-label={`${t('change')}: ${label}`}>
          {t('change')}
        </button>
      </div>
    );
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.search}>
        <IconSearch size={22} stroke={1.9} aria-hidden="true" />
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={typed}
          placeholder={placeholder}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      </div>
      <p className="visually-hidden" role="status">
        {t('matches', { count: matches.length })}
      </p>
      {matches.length === 0 && items.length > 0 && <p className={classes.hint}>{t('noMatch')}</p>}
      <ul className={classes.matches} aria-label={label}>
        {matches.slice(0, SHOWN).map(({ item: { code, title }, by }) => (
          <li key={code}>
            <button type="button" onClick={() => onChoose(code)}>
              {title}
              {by && <small>{t('formerly', { name: by })}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
