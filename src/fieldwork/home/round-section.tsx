import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { findPlaces } from '../place/search';
import { villagePath } from '../village/paths';
import classes from './home.module.css';
import type { RoundProgress } from './home-data';
import { HouseholdMark } from './household-mark';
import { RoundVillageCard } from './round-card';

const OTHERS_SHOWN = 20;
/** A list this short is shown open: nothing has to be searched. */
const FEW = 6;

interface Props {
  readonly progress: RoundProgress;
  readonly communes: ReadonlyMap<string, string>;
}

/** The villages of an accepted round: those begun here with their households, the others one tap away. */
export function RoundSection({ progress: { round, begun, others }, communes }: Props) {
  const { t } = useTranslation('fieldwork');
  return (
    <section className={classes.round} aria-label={round.name}>
      <h2 className={classes.listTitle}>{begun.length > 0 ? t('villagesToday') : t('villagesOfRound')}</h2>
      {begun.length > 0 && (
        <>
          <ul className={classes.villages}>
            {begun.map(one => (
              <RoundVillageCard
                key={one.record.id}
                progress={one}
                commune={communes.get(one.record.commune)}
              />
            ))}
          </ul>
          <p className={classes.legend}>
            {(['done', 'open', 'appointment', 'todo'] as const).map(face => (
              <span key={face}>
                <HouseholdMark face={face} />
                {t(`mark_${face}`)}
              </span>
            ))}
          </p>
        </>
      )}
      {others.length > 0 && <Others progress={{ round, begun, others }} communes={communes} />}
    </section>
  );
}

/** Villages of the sample nobody began on this phone: whichever the interviewer was given is opened by name. */
function Others({ progress: { round, begun, others }, communes }: Props) {
  const { t } = useTranslation('fieldwork');
  const [typed, setTyped] = useState('');
  const items = others.map(({ id, name, commune }) => ({
    code: id,
    title: name,
    also: [communes.get(commune) ?? commune],
    commune,
  }));
  const matches = findPlaces(items, typed).slice(0, OTHERS_SHOWN);
  return (
    <details className={classes.others} open={begun.length === 0 || others.length <= FEW}>
      <summary>{t('otherVillages', { count: others.length })}</summary>
      {others.length > FEW && (
        <input
          className={classes.find}
          type="search"
          value={typed}
          aria-label={t('findVillage')}
          placeholder={t('findVillage')}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
      <ul className={classes.rows}>
        {matches.map(({ item: { code, title, commune } }) => (
          <li key={code}>
            <Link className={classes.row} to={villagePath(round.id, code)}>
              <span className={classes.rowWords}>
                <b>{title}</b>
                <small>{communes.get(commune) ?? ''}</small>
              </span>
              <IconChevronRight size={24} stroke={1.9} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      {others.length > matches.length && <p className={classes.moreWords}>{t('moreVillages')}</p>}
    </details>
  );
}
