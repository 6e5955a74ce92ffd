import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './reason.module.css';

interface Props {
  readonly legend: string;
  readonly reasons: readonly string[];
  readonly confirm: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel?: () => void;
  /** The filled button is red: what follows is not what the rule asks. */
  readonly grave?: boolean;
}

const LONGEST = 160;

/** A reason out of a few, or in one's own words; nothing is chosen beforehand and nothing goes on without one. */
export function ReasonPicker({ legend, reasons, confirm, onConfirm, onCancel, grave = false }: Props) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const name = useId();
  const own = typed.normalize('NFC').trim();
  const reason = chosen === '' ? own : chosen;
  return (
    <fieldset className={classes.reasons}>
      <legend>{legend}</legend>
      {[...reasons, ''].map(words => (
        <label key={words} className={classes.choice}>
          <input type="radio" name={name} checked={chosen === words} onChange={() => setChosen(words)} />
          <span>{words === '' ? t('otherReason') : words}</span>
        </label>
      ))}
      {chosen === '' && (
        <input
          className={classes.typed}
          type="text"
          maxLength={LONGEST}
          aria-label={t('otherReasonHint')}
          placeholder={t('otherReasonHint')}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        {onCancel && (
          <button type="button" className={classes.quiet} onClick={onCancel}>
            {common('cancel')}
          </button>
        )}
        <button
          type="button"
          className={grave ? classes.grave : classes.filled}
          aria-disabled={!reason}
          onClick={() => reason && onConfirm(reason)}
        >
          {reason ? confirm : t('chooseReason')}
        </button>
      </div>
    </fieldset>
  );
}
