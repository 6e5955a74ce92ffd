import { IconArrowRight, IconClipboardText, IconLock, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord } from '../../storage/household-records';
import { addHouseholds, putBackHousehold } from '../../storage/households';
import { storageProblem } from '../../storage/problems';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { useKept } from '../field/use-kept';
import type { Frame } from './frame';
import { ListRow, type Relabelling } from './list-row';
import { PasteList } from './paste-list';
import { LABEL_LENGTH, tidyLabel } from './read-list';
import classes from './village.module.css';
import type { VillageWork } from './village-data';

interface Props {
  readonly frame: Frame;
  readonly work: VillageWork;
  readonly onDone: () => void;
}

/** The list made while walking through the village: a label, one tap, the next. Frozen after the draw. */
export function ListStep({ frame, work, onDone }: Props) {
  const { t } = useTranslation('village');
  const { record, households } = work;
  const pasted = useKept<string | null>(`paste/${record?.id ?? ''}`, null);
  const isPasting = pasted.value !== null;
  const relabelled = useKept<Relabelling | null>(`relabel/${record?.id ?? ''}`, null);
  const [failed, setFailed] = useState<string | null>(null);
  const [removed, setRemoved] = useState<HouseholdRecord | null>(null);
  const end = useRef<HTMLLIElement>(null);
  const isFrozen = record?.draw != null;
  const add = async (labels: readonly string[]) => {
    if (!record) return;
    try {
      await addHouseholds(database(dataset()), record.id, labels);
      if (isPasting) pasted.drop();
      setFailed(null);
      setRemoved(null); // the place it stood at means something else now
    } catch (error) {
      setFailed(storageProblem(error).kind === 'full' ? t('fullText') : t('notKept'));
    }
  };
  const putBack = async () => {
    if (!record || !removed) return;
    await putBackHousehold(database(dataset()), record.id, removed).then(
      () => setRemoved(null),
      () => setFailed(t('notKept')),
    );
  };
  const held = useRef(relabelled);
  held.current = relabelled;
  const relabel = useCallback((next: Relabelling | null) => {
    if (next) held.current.set(next);
    else held.current.drop();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each addition brings the end into view
  useEffect(() => {
    if (!isFrozen) end.current?.scrollIntoView({ block: 'nearest' });
  }, [households.length, isFrozen]);
  return (
    <PhoneScreen
      {...frame}
      ground="paper"
      notice={
        failed ? (
          <p className={classes.failed} role="alert">
            {failed}
          </p>
        ) : (
          removed && (
            <p className={classes.undo} role="status">
              <span>{t('removed', { number: removed.number })}</span>
              <button type="button" onClick={putBack}>
                {t('putBack')}
              </button>
            </p>
          )
        )
      }
      actions={
        !isFrozen &&
        !isPasting && (
          <AddBar
            key={record?.id}
            keepAs={`label/${record?.id ?? ''}`}
            number={households.length + 1}
            onAdd={label => add([label])}
          />
        )
      }
    >
      {isFrozen && (
        <StateCard
          icon={<IconLock size={28} stroke={1.9} aria-hidden="true" />}
          title={t('frozenTitle')}
          text={t('frozenText')}
        />
      )}
      {pasted.value !== null ? (
        <PasteList pasted={pasted.value} onPaste={pasted.set} onAdd={add} onCancel={pasted.drop} />
      ) : (
        <>
          {!isFrozen && (
            <div className={classes.listHead}>
              <p>
                <b>{t('listed', { count: households.length })}</b> {t('listHint')}
              </p>
              <button type="button" className={classes.quietButton} onClick={() => pasted.set('')}>
                <IconClipboardText size={22} stroke={1.9} aria-hidden="true" />
                {t('paste')}
              </button>
              {households.length > 0 && (
                <button type="button" className={classes.quietButton} onClick={onDone}>
                  {t('listDone')}
                  <IconArrowRight size={22} stroke={1.9} aria-hidden="true" />
                </button>
              )}
            </div>
          )}
          {households.length > 0 && (
            <ol className={classes.list} aria-label={t('step_list')}>
              {households.map(household => (
                <ListRow
                  key={household.id}
                  household={household}
                  villageId={record?.id ?? ''}
                  isFrozen={isFrozen}
                  editing={relabelled.value?.id === household.id ? relabelled.value : null}
                  onEdit={relabel}
                  onRemoved={setRemoved}
                />
              ))}
              <li ref={end} aria-hidden="true" className={classes.end} />
            </ol>
          )}
        </>
      )}
    </PhoneScreen>
  );
}

interface AddBarProps {
  readonly keepAs: string;
  readonly number: number;
  readonly onAdd: (label: string) => void;
}

/** The label and the button at the thumb; "go" on the keyboard adds too, and the field stays ready for the next one. */
function AddBar({ keepAs, number, onAdd }: AddBarProps) {
  const { t } = useTranslation('village');
  const { value: label, set: setLabel, drop } = useKept(keepAs, '');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    onAdd(tidyLabel(label));
    drop();
    field.current?.focus();
  };
  return (
    <form
      className={classes.addBar}
      onSubmit={event => {
        event.preventDefault();
        add();
      }}
    >
      <input
        ref={field}
        type="text"
        enterKeyHint="next"
        autoComplete="off"
        maxLength={LABEL_LENGTH}
        value={label}
        aria-label={t('labelOf', { number })}
        placeholder={t('labelHint')}
        onChange={event => setLabel(event.currentTarget.value)}
      />
      <button type="submit">
        <IconPlus size={22} stroke={2.2} aria-hidden="true" />
        {t('addNumber', { number })}
      </button>
    </form>
  );
}
