import { IconArrowRight, IconClipboardText, IconLock, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord } from '../../storage/household-records';
import { addHouseholds, putBackHousehold } from '../../storage/households';
import { storageProblem } from '../../storage/problems';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import type { Frame } from './frame';
import { ListRow } from './list-row';
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
  const [isPasting, setPasting] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [removed, setRemoved] = useState<HouseholdRecord | null>(null);
  const end = useRef<HTMLLIElement>(null);
  const isFrozen = record?.draw != null;
  const add = async (labels: readonly string[]) => {
    if (!record) return;
    try {
      await addHouseholds(database(dataset()), record.id, labels);
      setPasting(false);
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
        !isFrozen && !isPasting && <AddBar number={households.length + 1} onAdd={label => add([label])} />
      }
    >
      {isFrozen && (
        <StateCard
          icon={<IconLock size={28} stroke={1.9} aria-hidden="true" />}
          title={t('frozenTitle')}
          text={t('frozenText')}
        />
      )}
      {isPasting ? (
        <PasteList onAdd={add} onCancel={() => setPasting(false)} />
      ) : (
        <>
          {!isFrozen && (
            <div className={classes.listHead}>
              <p>
                <b>{t('listed', { count: households.length })}</b> {t('listHint')}
              </p>
              <button type="button" className={classes.quietButton} onClick={() => setPasting(true)}>
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

/** The label and the button at the thumb; "go" on the keyboard adds too, and the field stays ready for the next one. */
function AddBar({ number, onAdd }: { readonly number: number; readonly onAdd: (label: string) => void }) {
  const { t } = useTranslation('village');
  const [label, setLabel] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    onAdd(tidyLabel(label));
    setLabel('');
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
