import { useTranslation } from 'react-i18next';
import type { Wording } from '../../../surveys/wording';
import classes from './paper.module.css';
import type { PaperCard } from './paper-form';

/** Show cards: large letters, no codes of reasons, held up to the person. */
export function PaperCards({
  cards,
  wording,
}: {
  readonly cards: readonly PaperCard[];
  readonly wording: Wording;
}) {
  const { t } = useTranslation('round');
  return (
    <div className={classes.cards}>
      {cards.map(({ number, options, questions }) => (
        <section key={number} className={classes.card}>
          <h3>{t('paperCard', { n: number })}</h3>
          <ol>
            {options.codes.map(code => (
              <li key={code}>
                <b>{code}</b>
                {wording.options[options.id]?.[code]}
              </li>
            ))}
          </ol>
          <p>{t('paperLegend', { list: questions.join(', ') })}</p>
        </section>
      ))}
    </div>
  );
}
