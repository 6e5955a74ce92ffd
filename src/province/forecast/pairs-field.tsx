import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAIRS_TO_CALIBRATE } from '../../../scoring/forecast/own-survey';
import { readTarget } from '../../engine/forecast/read-target';
import { readCell } from '../../engine/official/cell';
import type { StoredPair } from '../../storage/forecast-settings';
import { useDeskFormat } from './desk-format';
import classes from './forecast.module.css';

interface Props {
  readonly pairs: readonly StoredPair[];
  readonly onChange: (pairs: readonly StoredPair[]) => void;
}

/** Years in which own survey and official score are both known: from two on the survey counts as calibrated. */
export function PairsField({ pairs, onChange }: Props) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  return (
    <fieldset className={classes.pairs}>
      <legend>{t('pairsTitle', { n: PAIRS_TO_CALIBRATE })}</legend>
      {pairs.length > 0 && (
        <ul>
          {pairs.map(pair => (
            <li key={pair.year}>
              {t('pairLine', {
                year: pair.year,
                own: format.points(pair.own),
                se: format.points(pair.se),
                official: format.points(pair.official),
              })}
              <Button
                variant="subtle"
                color="gach"
                aria-label={t('pairRemove', { year: pair.year })}
                onClick={() => onChange(pairs.filter(one => one !== pair))}
              >
                <IconTrash size={19} stroke={1.9} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewPair pairs={pairs} onChange={onChange} />
    </fieldset>
  );
}

const FIELDS = ['year', 'own', 'se', 'official'] as const;
type Field = (typeof FIELDS)[number];
const EMPTY: Readonly<Record<Field, string>> = { year: '', own: '', se: '', official: '' };

function NewPair({ pairs, onChange }: Props) {
  const { t } = useTranslation('desk');
  const [texts, setTexts] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const pair = pairOf(texts);
  const add = () => {
    setTried(pair === null);
    if (pair === null) return;
    onChange([...pairs.filter(({ year }) => year !== pair.year), pair].sort((a, b) => a.year - b.year));
    setTexts(EMPTY);
  };
  return (
    <>
      <div className={classes.pairFields}>
        {FIELDS.map(field => (
          <TextInput
            key={field}
            label={t(`pair_${field}`)}
            inputMode="decimal"
            value={texts[field]}
            onChange={event => setTexts({ ...texts, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      {tried && pair === null && (
        <p className={classes.problem} role="alert">
          {t('pairProblem')}
        </p>
      )}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={19} stroke={1.9} aria-hidden="true" />}
        onClick={add}
      >
        {t('pairAdd')}
      </Button>
    </>
  );
}

function pairOf(texts: Readonly<Record<Field, string>>): StoredPair | null {
  const year = Number(texts.year.trim());
  const [own, official] = [readTarget(texts.own), readTarget(texts.official)];
  const se = readCell(texts.se);
  const isYear = /^20\d\d$/.test(texts.year.trim());
  if (!isYear || own.kind !== 'target' || official.kind !== 'target') return null;
  if (se.kind !== 'number' || se.value <= 0 || se.value > 20) return null;
  return { year, own: own.points, se: se.value, official: official.points };
}
