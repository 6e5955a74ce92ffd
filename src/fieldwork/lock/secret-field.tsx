import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './lock.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The number pad, where it is known that there are only digits. */
  readonly isPin?: boolean;
  readonly isNew?: boolean;
  readonly hasFocus?: boolean;
}

/** A secret being typed; it can be looked at, because a thumb misses keys. */
export function SecretField({ label, hint, value, onChange, isPin, isNew, hasFocus }: Props) {
  const { t } = useTranslation('lock');
  const [isShown, setShown] = useState(false);
  const id = useId();
  const Eye = isShown ? IconEyeOff : IconEye;
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <span className={classes.typed}>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          inputMode={isPin ? 'numeric' : 'text'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
          autoFocus={hasFocus}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={t(isShown ? 'hide' : 'show')}
          onClick={() => setShown(!isShown)}
        >
          <Eye size={24} stroke={1.9} aria-hidden="true" />
        </button>
      </span>
    </div>
  );
}
