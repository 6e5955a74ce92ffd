import { IconPencil } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord } from '../../storage/household-records';
import { relabel, removeHousehold } from '../../storage/households';
import { LABEL_LENGTH, tidyLabel } from './read-list';
import classes from './village.module.css';

interface Props {
  readonly household: HouseholdRecord;
  readonly villageId: string;
  readonly isFrozen: boolean;
  /** It was taken off the list: may be put back. */
  readonly onRemoved: (household: HouseholdRecord) => void;
}

/** One household of the list; a tap opens its label. */
export const ListRow = memo(function ListRow({ household, villageId, isFrozen, onRemoved }: Props) {
  const { t } = useTranslation('village');
  const [isEditing, setEditing] = useState(false);
  const { number, label } = household;
  if (isEditing)
    return (
      <EditRow
        household={household}
        villageId={villageId}
        onRemoved={onRemoved}
        onClose={() => setEditing(false)}
      />
    );
  return (
    <li className={classes.listRow}>
      <span className={classes.number}>{number}</span>
      <span className={classes.label}>{label || t('noLabel')}</span>
      {!isFrozen && (
        <button type="button" aria-label={t('editNumber', { number })} onClick={() => setEditing(true)}>
          <IconPencil size={22} stroke={1.9} aria-hidden="true" />
        </button>
      )}
    </li>
  );
});

function EditRow({
  household,
  villageId,
  onRemoved,
  onClose,
}: Omit<Props, 'isFrozen'> & { readonly onClose: () => void }) {
  const { t } = useTranslation('village');
  const [typed, setTyped] = useState(household.label);
  const db = database(dataset());
  const save = async () => {
    await relabel(db, household.id, tidyLabel(typed));
    onClose();
  };
  return (
    <li className={classes.editRow}>
      <form
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <span className={classes.number}>{household.number}</span>
        <input
          type="text"
          autoComplete="off"
          maxLength={LABEL_LENGTH}
          value={typed}
          aria-label={t('labelOf', { number: household.number })}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className={classes.small}>
          {t('save')}
        </button>
      </form>
      {household.visits === 0 && (
        <button
          type="button"
          className={classes.remove}
          onClick={async () => {
            await removeHousehold(db, villageId, household.id);
            onRemoved(household);
          }}
        >
          {t('removeNumber', { number: household.number })}
        </button>
      )}
    </li>
  );
}
