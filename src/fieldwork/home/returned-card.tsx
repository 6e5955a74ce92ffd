import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { beginCorrection, type Returned, returnsHere } from '../../storage/returns';
import { useLive } from '../../storage/use-live';
import { StateCard } from '../../ui/state-card';
import { localTime } from '../local-time';
import classes from './home.module.css';

/** Interviews a reviewer sent back: whose door it was, what is asked, one tap to correct. */
export function ReturnedCards() {
  const live = useLive(() => returnsHere(database(dataset())), `returns/${dataset()}`);
  if (live.state !== 'ready') return null;
  return live.value.map(returned => <ReturnedCard key={returned.record.id} returned={returned} />);
}

function ReturnedCard({ returned: { record, notes, correcting } }: { readonly returned: Returned }) {
  const { t } = useTranslation('fieldwork');
  const { t: village } = useTranslation('village');
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const { id, place, response } = record;
  const number = (record.field ?? response?.field)?.household?.number;
  const day = `${record.startedAt.slice(8, 10)}/${record.startedAt.slice(5, 7)}`;
  const name =
    number === undefined ? place.village : `${village('household', { number })} · ${place.village}`;
  const open = async () => {
    try {
      if (!correcting) await beginCorrection(database(dataset()), id, localTime(new Date()));
      navigate(`/phong-van/${id}`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <StateCard
      tone="look"
      icon={<IconArrowBackUp size={28} stroke={1.9} aria-hidden="true" />}
      title={t('returnedTitle')}
      text={`${name} · ${day}`}
    >
      {notes.map(note => (
        <blockquote key={note} className={classes.note}>
          {note || t('returnedNoWords')}
        </blockquote>
      ))}
      {failed && <p role="alert">{t('failedText')}</p>}
      <button type="button" className={classes.retry} onClick={open}>
        <IconPencil size={22} stroke={1.9} aria-hidden="true" />
        {t(correcting ? 'returnedGoOn' : 'returnedOpen')}
      </button>
    </StateCard>
  );
}
