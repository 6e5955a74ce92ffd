import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonRecord } from '../../storage/people-records';
import { useOnDuty } from '../people/on-duty';
import classes from './home.module.css';

/** On a shared phone: who holds it, one tap to hand it on. */
export function DutyRow({ people }: { readonly people: readonly PersonRecord[] }) {
  const { t } = useTranslation('fieldwork');
  const duty = useOnDuty();
  if (people.length === 0) return null;
  const person = people.find(({ id }) => id === duty);
  return (
    <Link className={classes.duty} to="/phong-van/nguoi">
      <IconUserCircle size={26} stroke={1.9} aria-hidden="true" />
      <b>{person?.name ?? t('whoHolds')}</b>
      <span>{person ? t('switchPerson') : t('enterPin')}</span>
    </Link>
  );
}
