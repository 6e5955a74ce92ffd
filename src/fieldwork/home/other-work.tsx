import { type Icon, IconChevronRight, IconFileText, IconSchool, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './home.module.css';

const ROWS = [
  { to: '/phong-van/tap-thu', words: 'practice', Icon: IconSchool },
  { to: '/phong-van/moi?giay=1', words: 'paper', Icon: IconFileText },
  { to: '/phong-van/nguoi', words: 'people', Icon: IconUsers },
] as const satisfies readonly { to: string; words: string; Icon: Icon }[];

/** What is not done every day, at the foot of the list: practise, key in paper, share the phone. */
export function OtherWork() {
  const { t } = useTranslation('fieldwork');
  return (
    <nav aria-label={t('otherWork')}>
      <h2 className={classes.listTitle}>{t('otherWork')}</h2>
      <ul className={classes.rows}>
        {ROWS.map(({ to, words, Icon }) => (
          <li key={to}>
            <Link className={classes.row} to={to}>
              <Icon className={classes.rowIcon} size={26} stroke={1.9} aria-hidden="true" />
              <span className={classes.rowWords}>
                <b>{t(`${words}Title`)}</b>
                <small>{t(`${words}Hint`)}</small>
              </span>
              <IconChevronRight size={24} stroke={1.9} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
