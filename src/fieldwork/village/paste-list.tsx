import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readList } from './read-list';
import classes from './village.module.css';

interface Props {
  readonly pasted: string;
  readonly onPaste: (pasted: string) => void;
  readonly onAdd: (labels: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A list somebody else made: from a message or a table, one household a line. What will be added is said first. */
export function PasteList({ pasted, onPaste, onAdd, onCancel }: Props) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const id = useId();
  const labels = readList(pasted);
  return (
    <div className={classes.panel}>
      <label htmlFor={id} className={classes.panelTitle}>
        {t('pasteTitle')}
      </label>
      <p>{t('pasteHint')}</p>
      <textarea
        id={id}
        className={classes.paste}
        rows={9}
        value={pasted}
        onChange={event => onPaste(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <button type="button" className={classes.quietButton} onClick={onCancel}>
          {common('cancel')}
        </button>
        <button
          type="button"
          className={classes.filled}
          aria-disabled={labels.length === 0}
          onClick={() => labels.length > 0 && onAdd(labels)}
        >
          {labels.length === 0 ? t('pasteNone') : t('pasteAdd', { count: labels.length })}
        </button>
      </div>
    </div>
  );
}
