import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SampledVillage } from '../../../surveys/conduct';
import { assigneeOf, useWhoIn } from '../people/who';
import { findPlaces } from '../place/search';
import { villagePath } from '../village/paths';
import classes from './home.module.css';
import type { RoundProgress } from './home-data';
import { HouseholdMark } from './household-mark';
import { RoundVillageCard } from './round-card';
import { useSecondFrame } from './use-second-frame';
import { WhoAmI } from './who-am-i';

const OTHERS_SHOWN = 20;
/** Villages of a round that fill the screen of a phone. */
const FIRST_CARDS = 3;
/** A list this short is shown open: nothing has to be searched. */
const FEW = 6;

interface Props {
  readonly progress: RoundProgress;
  readonly communes: ReadonlyMap<string, string>;
}

/** The villages of an accepted round: the person's own and those begun here first, the others one tap away. */
export function RoundSection({ progress: { round, begun: all, others }, communes }: Props) {
  const { t } = useTranslation('fieldwork');
  const me = assigneeOf(round, useWhoIn(round.id));
  const given = new Set(me?.villages);
  const begun = all.toSorted(
    (a, b) => Number(given.has(b.record.village)) - Number(given.has(a.record.village)),
  );
  const mine = others.filter(({ id }) => given.has(id));
  const rest = others.filter(({ id }) => !given.has(id));
  // The cards that fill the screen first; what stands under them comes behind that frame.
  const isWhole = useSecondFrame();
  return (
    <section className={classes.round} aria-label={round.name}>
      <WhoAmI round={round} />
      <h2 className={classes.listTitle}>{begun.length > 0 ? t('villagesToday') : t('villagesOfRound')}</h2>
      {begun.length > 0 && (
        <>
          <ul className={classes.villages}>
            {begun.slice(0, isWhole ? begun.length : FIRST_CARDS).map(one => (
              <RoundVillageCard
                key={one.record.id}
                progress={one}
                commune={communes.get(one.record.commune)}
                hasMarks={isWhole}
              />
            ))}
          </ul>
          {isWhole && <Legend />}
        </>
      )}
      {isWhole && mine.length > 0 && (
        <>
          <h3 className={classes.mine}>{t('villagesMine', { count: mine.length })}</h3>
          <VillageRows round={round.id} villages={mine} communes={communes} />
        </>
      )}
      {isWhole && rest.length > 0 && (
        <Others
          round={round.id}
          villages={rest}
          communes={communes}
          isOpen={mine.length === 0 && (begun.length === 0 || rest.length <= FEW)}
        />
      )}
    </section>
  );
}

/** What the marks of the cards mean. */
function Legend() {
  const { t } = useTranslation('fieldwork');
  return (
    <p className={classes.legend}>
      {(['done', 'open', 'appointment', 'todo'] as const).map(face => (
        <span key={face}>
          <HouseholdMark face={face} />
          {t(`mark_${face}`)}
        </span>
      ))}
    </p>
  );
}

/** Villages of the sample nobody began on this phone: whichever the interviewer was given is opened by name. */
function Others({ round, villages, communes, isOpen }: RowsProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation('fieldwork');
  const [typed, setTyped] = useState('');
  const items = villages.map(({ id, name, commune }) => ({
    code: id,
    title: name,
    also: [communes.get(commune) ?? commune],
    commune,
  }));
  const matches = findPlaces(items, typed).slice(0, OTHERS_SHOWN);
  return (
    <details className={classes.others} open={isOpen}>
      <summary>{t('otherVillages', { count: villages.length })}</summary>
      {villages.length > FEW && (
        <input
          className={classes.find}
          type="search"
          value={typed}
          aria-label={t('findVillage')}
          placeholder={t('findVillage')}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
      <VillageRows
        round={round}
        villages={matches.map(({ item: { code, title, commune } }) => ({ id: code, name: title, commune }))}
        communes={communes}
      />
      {villages.length > matches.length && <p className={classes.moreWords}>{t('moreVillages')}</p>}
    </details>
  );
}

interface RowsProps {
  readonly round: string;
  readonly villages: readonly Pick<SampledVillage, 'id' | 'name' | 'commune'>[];
  readonly communes: ReadonlyMap<string, string>;
}

function VillageRows(props: RowsProps) {
  return (
    <ul className={classes.rows}>
      {props.villages.map(({ id, name, commune }) => (
        <li key={id}>
          <Link className={classes.row} to={villagePath(props.round, id)}>
            <span className={classes.rowWords}>
              <b>{name}</b>
              <small>{props.communes.get(commune) ?? ''}</small>
            </span>
            <IconChevronRight size={24} stroke={1.9} aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
