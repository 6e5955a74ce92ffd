import { useTranslation } from 'react-i18next';
import { provinceName } from '../../../indicators/provinces';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Round } from '../../../surveys/round';
import { useFormat } from '../format';
import classes from './paper.module.css';

/** Top of the first sheet: what it is, whose, and the boxes that join it to the drawn household. */
export function PaperHead({ round }: { readonly round: Round | null }) {
  const { t } = useTranslation('round');
  const { language } = useFormat();
  const boxes = [
    t('paperCode'),
    t('paperCommune'),
    t('paperVillage'),
    t('paperHousehold'),
    t('paperInterviewer'),
    t('paperDate'),
    t('paperStart'),
    t('paperEnd'),
  ];
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h2>{t('paperHead')}</h2>
        <p>
          {round ? `${round.name} · ${provinceName(round.province, language)} ${round.year} · ` : ''}
          {HOUSEHOLD_2021.id}, {HOUSEHOLD_2021.version}
        </p>
        <p>{t('paperNotOfficial')}</p>
      </div>
      <dl className={classes.boxes}>
        {boxes.map(label => (
          <div key={label}>
            <dt>{label}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <p className={classes.how}>{t('paperHow')}</p>
    </header>
  );
}

/** What the interviewer notes alone, after the person has gone: the same items the phone asks. */
export function PaperClosing() {
  const { t } = useTranslation('round');
  const lists = [
    [t('paperPrivacy'), t('paperPrivacyOptions')],
    [t('paperVenue'), t('paperVenueOptions')],
  ] as const;
  return (
    <section className={classes.part}>
      <h3>{t('paperClosing')}</h3>
      {lists.map(([label, options]) => (
        <div key={label} className={classes.question}>
          <p className={classes.asked}>{label}</p>
          <ul className={classes.answers}>
            {options.split('|').map(option => (
              <li key={option}>☐ {option}</li>
            ))}
          </ul>
        </div>
      ))}
      {[t('paperSpoken'), t('paperRemarks')].map(label => (
        <div key={label} className={classes.question}>
          <p className={classes.asked}>{label}</p>
          <p className={classes.rule} />
        </div>
      ))}
    </section>
  );
}
