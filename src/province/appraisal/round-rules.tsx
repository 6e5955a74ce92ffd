import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommuneIndexEdits } from '../../../indicators/commune-index/edits';
import type { Round } from '../../../surveys/round';
import { DISPUTE_DAYS } from '../../engine/communes/appraisal';
import { withMerger, withoutMerger } from '../../engine/communes/index-edits';
import { SAMPLE_ROUND } from '../../engine/sample/make-sample';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useCommunesOf } from '../../ui/use-communes-of';
import classes from './appraisal.module.css';
import type { EditIndex } from './edit-criterion';

interface Props {
  readonly round: Round;
  readonly edits: CommuneIndexEdits;
  readonly onEdit: EditIndex;
}

/** What holds for the whole round: days to object, communes merged on the way. */
export function RoundRules({ round, edits, onEdit }: Props) {
  const { t } = useClaimWords();
  const days = edits.disputeDays ?? DISPUTE_DAYS;
  return (
    <Card title={t('indexRound')}>
      <div className={classes.fields}>
        <NumberInput
          label={t('disputeDays')}
          description={t('disputeDaysWhy')}
          min={0}
          max={365}
          allowDecimal={false}
          value={days}
          onChange={value =>
            typeof value === 'number' &&
            Number.isInteger(value) &&
            value !== days &&
            onEdit(known => ({ ...known, disputeDays: value }))
          }
        />
        <Mergers round={round} edits={edits} onEdit={onEdit} />
      </div>
    </Card>
  );
}

function Mergers({ round, edits, onEdit }: Props) {
  const words = useClaimWords();
  const { t } = words;
  const communes = useCommunesOf(round.province, round.id === SAMPLE_ROUND);
  const names = new Map(communes.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [on, setOn] = useState('');
  const data = communes.map(({ code, name }) => ({ value: code, label: name }));
  const add = () => {
    if (from === null || to === null) return;
    onEdit(known => withMerger(known, { on, from: [from], to }));
    setFrom(null);
    setOn('');
  };
  return (
    <section>
      <h3>{t('mergers')}</h3>
      <p className={classes.small}>{t('mergersWhy')}</p>
      <ul className={classes.mergers}>
        {(edits.unitChanges ?? []).map((change, at) => (
          <li key={`${change.from.join()}/${change.to}/${change.on}`}>
            <span>
              {t('merger', {
                from: change.from.map(nameOf).join(', '),
                to: nameOf(change.to),
                date: words.day(change.on),
              })}
            </span>
            <Button variant="subtle" onClick={() => onEdit(known => withoutMerger(known, at))}>
              {t('mergerRemove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.merger}>
        <Select label={t('mergerFrom')} searchable data={data} value={from} onChange={setFrom} />
        <Select label={t('mergerTo')} searchable data={data} value={to} onChange={setTo} />
        <TextInput
          type="date"
          label={t('mergerOn')}
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
        />
        <Button
          variant="outline"
          disabled={from === null || to === null || from === to || on === ''}
          onClick={add}
        >
          {t('mergerAdd')}
        </Button>
      </div>
    </section>
  );
}
