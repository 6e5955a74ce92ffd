import { IconCircleCheck, IconCircleX, IconEye, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './lock.module.css';

const LINES = [
  { words: 'protects', Icon: IconCircleCheck, tone: classes.good },
  { words: 'protectsNot', Icon: IconCircleX, tone: classes.look },
  { words: 'forgotten', Icon: IconKey, tone: classes.look },
  { words: 'staysClear', Icon: IconEye, tone: classes.calm },
] as const;

/** What the lock keeps from whom, what it does not, what a forgotten code costs: said before it is set. */
export function Limits({ hasWayBack }: { readonly hasWayBack: boolean }) {
  const { t } = useTranslation('lock');
  return (
    <ul className={classes.limits}>
      {LINES.map(({ words, Icon, tone }) => (
        <li key={words}>
          <Icon className={tone} size={26} stroke={1.9} aria-hidden="true" />
          <span>
            <b>{t(`${words}Title`)}</b>
            {words === 'forgotten' ? t(hasWayBack ? 'forgottenBack' : 'forgottenLost') : t(words)}
          </span>
        </li>
      ))}
    </ul>
  );
}
