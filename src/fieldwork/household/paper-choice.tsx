import { useTranslation } from 'react-i18next';
import form from '../field/form.module.css';
import { localTime } from '../local-time';
import classes from '../village/village.module.css';

interface Props {
  /** Null: asked on this phone. Otherwise the day of the paper interview, '' until it is chosen. */
  readonly heldOn: string | null;
  readonly onChange: (heldOn: string | null) => void;
}

/** Keying in what was asked on paper: the day it was asked is asked for, because knowledge is judged by the day. */
export function PaperChoice({ heldOn, onChange }: Props) {
  const { t } = useTranslation('village');
  return (
    <div className={classes.paper}>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={heldOn !== null}
          onChange={event => onChange(event.currentTarget.checked ? '' : null)}
        />
        <span>{t('fromPaper')}</span>
      </label>
      {heldOn !== null && (
        <label className={form.field}>
          {t('paperDay')}
          <input
            type="date"
            value={heldOn}
            max={localTime(new Date()).slice(0, 10)}
            onChange={event => onChange(event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
