import { Button, Checkbox, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import type { Round } from '../../../surveys/round';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { madeRounds } from '../../storage/frames';
import { useLive } from '../../storage/use-live';
import { PageHead } from '../../ui/shell/page-head';
import { useFormat } from '../format';
import classes from './paper.module.css';
import { PaperCards } from './paper-cards';
import { paperForm } from './paper-form';
import { PaperPartView } from './paper-part';
import { PaperClosing, PaperHead } from './paper-sheet';

/** The household questionnaire for printing; what is on the screen is what the printer gives. */
export function PaperScreen() {
  const { t } = useTranslation('round');
  const { language } = useFormat();
  const live = useLive(() => madeRounds(database(dataset())), `made-rounds/${dataset()}`);
  const [picked, setPicked] = useState('');
  const [withCards, setWithCards] = useState(true);
  const form = useMemo(() => paperForm(HOUSEHOLD_2021), []);
  const rounds = live.state === 'ready' ? live.value.map(({ round }) => round) : [];
  const round: Round | null = rounds.find(({ id }) => id === picked) ?? null;
  const wording = HOUSEHOLD_WORDING[language];
  return (
    <>
      <div className={classes.controls}>
        <PageHead title={t('paperTitle')} sub={t('paperSub')}>
          <Button
            leftSection={<IconPrinter size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t(withCards ? 'paperShow' : 'paperPrint')}
          </Button>
        </PageHead>
        <div className={classes.choices}>
          <Select
            label={t('paperRound')}
            allowDeselect={false}
            data={[
              { value: '', label: t('paperNoRound') },
              ...rounds.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={picked}
            onChange={id => setPicked(id ?? '')}
          />
          <Checkbox
            size="md"
            label={t('paperCards')}
            checked={withCards}
            onChange={event => setWithCards(event.currentTarget.checked)}
          />
          <p>{t('paperNote', { questions: form.numbers.size, cards: form.cards.length })}</p>
        </div>
      </div>
      <article className={classes.paper} aria-label={t('paperHead')}>
        <PaperHead round={round} />
        {form.parts.map((part, i) => (
          <PaperPartView
            key={part.page.id}
            part={part}
            letter={i + 1}
            form={form}
            wording={wording}
            round={round}
          />
        ))}
        <PaperClosing />
        {withCards && <PaperCards cards={form.cards} wording={wording} />}
      </article>
    </>
  );
}
