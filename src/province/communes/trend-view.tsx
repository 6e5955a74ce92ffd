import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Edition } from '../../../indicators/edition';
import type { Round } from '../../../surveys/round';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import { unitsAt } from '../../engine/communes/citizens';
import { type Change, changesBetween } from '../../engine/communes/trend';
import type { RoundScores } from '../../engine/round/round-scores';
import { dataset } from '../../storage/device';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { IntervalRow } from '../../ui/marks/interval-row';
import { showSigned } from '../../ui/numbers';
import { useProvince } from '../state/province-state';
import { useScores } from '../state/use-scores';
import classes from './compare.module.css';

interface Props {
  readonly scores: RoundScores;
  readonly round: Round;
  readonly level: string;
  readonly edition: Edition;
  readonly nameOf: (code: string) => string;
}

/** How each commune moved since another round on this device, with the uncertainty of both. */
export function TrendView(props: Props) {
  const { t } = useClaimWords();
  const { rounds } = useProvince();
  const others = rounds.filter(({ round }) => round.id !== props.round.id);
  const [picked, setPicked] = useState<string | null>(others[0]?.round.id ?? null);
  const before = others.find(({ round }) => round.id === picked)?.round;
  if (others.length === 0) return <Card>{t('trendNone')}</Card>;
  return (
    <Card flush>
      <div className={classes.foot}>
        <Select
          label={t('trendBefore')}
          allowDeselect={false}
          data={others.map(({ round }) => ({ value: round.id, label: round.name }))}
          value={picked}
          onChange={setPicked}
        />
      </div>
      {before && before.edition !== props.round.edition && <p className={classes.foot}>{t('trendBreak')}</p>}
      {before && before.edition === props.round.edition && <Changes {...props} before={before} />}
    </Card>
  );
}

function Changes({ scores, before, level, edition, nameOf }: Props & { readonly before: Round }) {
  const { t } = useClaimWords();
  const { scores: old } = useScores(dataset(), before.id, 'trend');
  if (!old) return null;
  const changes = changesBetween(
    unitsAt(old.communes, level, edition).units,
    unitsAt(scores.communes, level, edition).units,
  ).toSorted((a, b) => communeOrder(nameOf(a.commune), nameOf(b.commune)));
  const ends = changes.flatMap(({ lower, upper }) => [lower, upper]);
  const reach = Math.max(0.5, ...ends.map(Math.abs));
  return (
    <table className={classes.list}>
      <thead>
        <tr>
          <th scope="col">{t('colCommune')}</th>
          <th scope="col">{t('trendCol')}</th>
          <th scope="col" />
          <th scope="col">{t('colFit')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <ChangeRow key={change.commune} change={change} name={nameOf(change.commune)} reach={reach} />
        ))}
      </tbody>
    </table>
  );
}

const WORDS = { up: 'trendUp', down: 'trendDown', unclear: 'trendUnclear' } as const;
const TONES = { up: 'ok', down: 'warn', unclear: 'mute' } as const;

function ChangeRow({ change, name, reach }: { change: Change; name: string; reach: number }) {
  const { t, language } = useClaimWords();
  const signed = (value: number) => showSigned(value, language, 2);
  const range = `${signed(change.lower)} … ${signed(change.upper)}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <IntervalRow
          points={change.change}
          band={{ lower: change.lower, upper: change.upper }}
          low={-reach}
          high={reach}
          sentence={t('sayTrend', { name, change: signed(change.change), range })}
        />
      </td>
      <td className={classes.number}>
        {signed(change.change)} ({range})
      </td>
      <td>
        <Chip tone={TONES[change.word]}>{t(WORDS[change.word])}</Chip>
      </td>
    </tr>
  );
}
