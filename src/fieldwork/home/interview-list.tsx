import { IconHome } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../../ui/state-card';
import { useCommuneNames } from '../use-commune-names';
import { DraftRow, NewestDraft } from './draft-card';
import classes from './home.module.css';
import type { HomeData } from './home-data';
import { RoundSection } from './round-section';
import { MarkLegend, VillageCard } from './village-card';

const VILLAGES_SHOWN = 10;

/** Unfinished first, then the villages with one mark per interview; empty says what to do. */
export function InterviewList({ home }: { readonly home: HomeData }) {
  const { t } = useTranslation('fieldwork');
  const names = useCommuneNames(home.provinces);
  const [shown, setShown] = useState(VILLAGES_SHOWN);
  const [first, ...others] = home.drafts;
  const rounds = home.rounds.map(progress => (
    <RoundSection key={progress.round.id} progress={progress} communes={names} />
  ));
  if (home.villages.length === 0 && !first) {
    if (rounds.length > 0) return rounds;
    return (
      <StateCard
        icon={<IconHome size={28} stroke={1.9} aria-hidden="true" />}
        title={t('emptyTitle')}
        text={t('emptyText')}
      />
    );
  }
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
      {rounds}
      {home.villages.length > 0 && <h2 className={classes.listTitle}>{t('listTitle')}</h2>}
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
      {home.villages.length > 0 && <MarkLegend />}
    </>
  );
}
