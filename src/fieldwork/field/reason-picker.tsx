import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './reason.module.css';
import { useKept } from './use-kept';

interface Props {
  /** Which reason of what: what is chosen and typed is kept under it until it is given. */
  readonly keepAs: string;
  /** The question it is about. */
  readonly about?: string;
  readonly legend: string;
  readonly reasons: readonly string[];
  readonly confirm: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel?: () => void;
  /** The filled button is red: what follows is not what the rule asks. */
  readonly grave?: boolean;
}

const LONGEST = 160;

/** One of the reasons by its words, '' for one's own. */
interface Picked {
  readonly chosen: string | null;
  readonly typed: string;
}
const NOTHING: Picked = { chosen: null, typed: '' };

/** A reason out of a few, or in one's own words; nothing is chosen beforehand and nothing goes on without one. */
export function ReasonPicker({
  keepAs,
  about,
  legend,
  reasons,
  confirm,
  onConfirm,
  onCancel,
  grave = false,
}: Props) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const kept = useKept<Picked>(`reason/${keepAs}`, NOTHING, about);
  const { chosen, typed } = kept.value;
  const name = useId();
  const own = typed.normalize('NFC').trim();
  const reason = chosen === '' ? own : chosen;
  const give = () => {
    if (!reason) return;
    kept.drop();
    onConfirm(reason);
  };
  const cancel = () => {
    kept.drop();
    onCancel?.();
  };
  return (
    <fieldset className={classes.reasons}>
      <legend>{legend}</legend>
      {[...reasons, ''].map(words => (
        <label key={words} className={classes.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen === words}
            onChange={() => kept.set({ chosen: words, typed })}
          />
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
          onChange={event => kept.set({ chosen, typed: event.currentTarget.value })}
        />
      )}
      <div className={classes.buttons}>
        {onCancel && (
          <button type="button" className={classes.quiet} onClick={cancel}>
            {common('cancel')}
          </button>
        )}
        <button
          type="button"
          className={grave ? classes.grave : classes.filled}
          aria-disabled={!reason}
          onClick={give}
        >
          {reason ? confirm : t('chooseReason')}
        </button>
      </div>
    </fieldset>
  );
}
