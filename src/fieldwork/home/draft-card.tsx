import { IconChevronRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InterviewRecord } from '../../storage/database';
import { localTime } from '../local-time';
import classes from './home.module.css';

interface Props {
  readonly draft: InterviewRecord;
  readonly commune: string | undefined;
}

/** Stored times carry the offset of the place: what stands in them is what the clock there said. */
const hour = (iso: string, today: string): string =>
  iso.slice(0, 10) === today
    ? iso.slice(11, 16)
    : `${iso.slice(11, 16)} · ${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
const today = (): string => localTime(new Date()).slice(0, 10);

/** Where it stopped. */
function useStopped({ progress }: InterviewRecord): string {
  const { t } = useTranslation('fieldwork');
  return progress && progress.part > 0
    ? t('unfinished', { part: progress.part, parts: progress.parts })
    : t('unfinishedStart');
}

/** The household, where one was drawn, with its village. */
function useName({ field, place }: InterviewRecord): string {
  const { t } = useTranslation('village');
  const number = field?.household?.number;
  return number === undefined ? place.village : `${t('household', { number })} · ${place.village}`;
}

/** The newest unfinished interview: one tap and the question is on screen again. */
export function NewestDraft({ draft, commune }: Props) {
  const { t } = useTranslation('fieldwork');
  const stopped = useStopped(draft);
  return (
    <section className={classes.newest}>
      <p className={classes.stopped}>
        <IconPlayerPause size={22} stroke={1.9} aria-hidden="true" />
        {stopped}
      </p>
      <h2>{useName(draft)}</h2>
      <p className={classes.where}>
        {commune && <span>{commune}</span>}
        <span>{hour(draft.updatedAt, today())}</span>
      </p>
      <Link className={classes.goOn} to={`/phong-van/${draft.id}`}>
        <IconPlayerPlay size={22} stroke={1.9} aria-hidden="true" />
        {t('goOn')}
      </Link>
    </section>
  );
}

export function DraftRow({ draft, commune }: Props) {
  const stopped = useStopped(draft);
  return (
    <li>
      <Link className={classes.row} to={`/phong-van/${draft.id}`}>
        <span className={classes.rowWords}>
          <b>{useName(draft)}</b>
          <small>
            {stopped} · {hour(draft.updatedAt, today())}
            {commune ? ` · ${commune}` : ''}
          </small>
        </span>
        <IconChevronRight size={24} stroke={1.9} aria-hidden="true" />
      </Link>
    </li>
  );
}
