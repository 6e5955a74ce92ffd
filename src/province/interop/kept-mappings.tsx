import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../engine/interop/mapping';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepMapping, mappings, removeMapping } from '../../storage/interop';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import classes from './interop.module.css';

/** How tables were matched before: kept, called by a name, deleted; a deletion can be taken back. */
export function KeptMappings() {
  const { t } = useTranslation('interop');
  const db = database(dataset());
  const kept = useLive(() => mappings(db), 'mappings');
  const [gone, setGone] = useState<Mapping | null>(null);
  const remove = async (mapping: Mapping) => {
    await removeMapping(db, mapping.id);
    setGone(mapping);
  };
  const undo = async (mapping: Mapping) => {
    await keepMapping(db, mapping);
    setGone(null);
  };
  const list = kept.state === 'ready' ? kept.value : [];
  if (list.length === 0 && gone === null) return null;
  return (
    <Card title={t('mapKept')}>
      <p className={classes.text}>{t('mapKeptWhat')}</p>
      <ul className={classes.kept}>
        {list.map(mapping => (
          <KeptRow key={mapping.id} mapping={mapping} onRemove={() => void remove(mapping)} />
        ))}
      </ul>
      <output className={classes.note}>
        {gone && (
          <>
            {t('mapRemoved', { name: gone.name })}{' '}
            <Button variant="subtle" onClick={() => void undo(gone)}>
              {t('mapUndo')}
            </Button>
          </>
        )}
      </output>
    </Card>
  );
}

function KeptRow({ mapping, onRemove }: { readonly mapping: Mapping; readonly onRemove: () => void }) {
  const { t } = useTranslation('interop');
  const [name, setName] = useState<string | null>(null);
  const rename = async (to: string) => {
    await keepMapping(database(dataset()), { ...mapping, name: to });
    setName(null);
  };
  if (name !== null)
    return (
      <li>
        <TextInput
          aria-label={t('mapRenamed')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button onClick={() => void rename(name.trim())} disabled={name.trim() === ''}>
          {t('mapRenameSave')}
        </Button>
        <Button variant="subtle" onClick={() => setName(null)}>
          {t('stop')}
        </Button>
      </li>
    );
  const columns = Object.keys(mapping.questions).length;
  return (
    <li>
      <span>
        <b>{mapping.name}</b>
        <small>{t('mapColumns', { n: columns })}</small>
      </span>
      <Button
        variant="subtle"
        onClick={() => setName(mapping.name)}
        aria-label={`${t('mapRename')}: ${mapping.name}`}
      >
        {t('mapRename')}
      </Button>
      <Button
        variant="subtle"
        color="gach"
        onClick={onRemove}
        aria-label={`${t('mapRemove')}: ${mapping.name}`}
      >
        {t('mapRemove')}
      </Button>
    </li>
  );
}
