import { IconHome } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../../ui/state-card';
import { useCommuneNames } from '../use-commune-names';
import { DraftRow, NewestDraft } from './draft-card';
import classes from './home.module.css';
import type { HomeData } from './home-data';
import { MarkLegend, VillageCard } from './village-card';

const VILLAGES_SHOWN = 10;

/** Unfinished first, then the villages with one mark per interview; empty says what to do. */
export function InterviewList({ home }: { readonly home: HomeData }) {
  const { t } = useTranslation('fieldwork');
  const names = useCommuneNames(home.provinces);
  const [shown, setShown] = useState(VILLAGES_SHOWN);
  const [first, ...others] = home.drafts;
  if (home.villages.length === 0)
    return (
      <StateCard
        icon={<IconHome size={28} stroke={1.9} aria-hidden="true" />}
        title={t('emptyTitle')}
        text={t('emptyText')}
      />
    );
  return (
    <>
      {first && <NewestDraft draft={first} commune={names.get(first.place.commune)} />}
      {others.length > 0 && (
        <ul className={classes.rows} aria-label={t('drafts', { count: home.counts.draft })}>
          {others.map(draft => (
            <DraftRow key={draft.id} draft={draft} commune={names.get(draft.place.commune)} />
          ))}
        </ul>
      )}
      <h2 className={classes.listTitle}>{t('listTitle')}</h2>
      <ul className={classes.villages}>
        {home.villages.slice(0, shown).map(village => (
          <VillageCard
            key={`${village.commune} ${village.village}`}
            village={village}
            commune={names.get(village.commune)}
          />
        ))}
      </ul>
      {home.villages.length > shown && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + VILLAGES_SHOWN)}>
          {t('showMore')}
        </button>
      )}
      <MarkLegend />
    </>
  );
}
