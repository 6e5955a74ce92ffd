import { IconPencil } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord } from '../../storage/household-records';
import { relabel, removeHousehold } from '../../storage/households';
import { LABEL_LENGTH, tidyLabel } from './read-list';
import classes from './village.module.css';

/** A label being changed: of which household, and as far as it is typed. */
export interface Relabelling {
  readonly id: string;
  readonly typed: string;
}

interface Props {
  readonly household: HouseholdRecord;
  readonly villageId: string;
  readonly isFrozen: boolean;
  /** Its label, while it is being changed. */
  readonly editing: Relabelling | null;
  readonly onEdit: (next: Relabelling | null) => void;
  /** It was taken off the list: may be put back. */
  readonly onRemoved: (household: HouseholdRecord) => void;
}

/** One household of the list; a tap opens its label. */
export const ListRow = memo(function ListRow({ isFrozen, ...row }: Props) {
  const { t } = useTranslation('village');
  const { id, number, label } = row.household;
  if (row.editing && !isFrozen) return <EditRow {...row} typed={row.editing.typed} />;
  return (
    <li className={classes.listRow}>
      <span className={classes.number}>{number}</span>
      <span className={classes.label}>{label || t('noLabel')}</span>
      {!isFrozen && (
        <button
          type="button"
          aria-label={t('editNumber', { number })}
          onClick={() => row.onEdit({ id, typed: label })}
        >
          <IconPencil size={22} stroke={1.9} aria-hidden="true" />
        </button>
      )}
    </li>
  );
});

type EditProps = Omit<Props, 'isFrozen' | 'editing'> & { readonly typed: string };

function EditRow({ household, villageId, typed, onEdit, onRemoved }: EditProps) {
  const { t } = useTranslation('village');
  const db = database(dataset());
  const save = async () => {
    await relabel(db, household.id, tidyLabel(typed));
    onEdit(null);
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
          onChange={event => onEdit({ id: household.id, typed: event.currentTarget.value })}
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
            onEdit(null);
            onRemoved(household);
          }}
        >
          {t('removeNumber', { number: household.number })}
        </button>
      )}
    </li>
  );
}
