import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../indicators/text';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import { type LevelId, scoreAt } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import type { RoundScores } from '../../engine/round/round-scores';
import { Card } from '../../ui/card';
import { IntervalRow } from '../../ui/marks/interval-row';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { useCommuneNames } from './commune-names';
import classes from './points-table.module.css';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly n: number;
  readonly villages: number | null;
  readonly score: ReturnType<typeof scoreAt>;
}

/** The total where most communes have one, else the first dimension that most have. */
function firstLevel({ communes }: RoundScores, levels: readonly LevelId[]): LevelId {
  const having = (id: LevelId) => communes.filter(({ card }) => pointsOf(scoreAt(card, id)) !== null).length;
  return levels.find(id => having(id) * 2 > communes.length) ?? 'total';
}

/** Communes by the alphabet, each with its own interval and n, unshrunk; no rank is made of them here. */
export function PointsTable({ scores }: { readonly scores: RoundScores }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen, edition } = useProvince();
  const levels: LevelId[] = ['total', ...edition.dimensions.map(({ id }) => id)];
  const [level, setLevel] = useState(() => firstLevel(scores, levels));
  const [search, setSearch] = useState('');
  const nameOf = useCommuneNames(chosen.round?.round.province ?? chosen.province);
  const rows = scores.communes
    .map(({ commune, villages, card }): Row => {
      return { code: commune, name: nameOf(commune), n: card.n, villages, score: scoreAt(card, level) };
    })
    .filter(({ name }) => fold(name).includes(fold(search)))
    .toSorted((a, b) => communeOrder(a.name, b.name));
  const province: Row = {
    code: 'all',
    name: t('communeProvince'),
    n: scores.n,
    villages: null,
    score: scoreAt(scores.province, level),
  };
  return (
    <Card flush>
      <div className={classes.tools}>
        <Select
          label={t('communeChoose')}
          allowDeselect={false}
          data={levels.map(id => ({ value: id, label: format.levelName(id) }))}
          value={level}
          onChange={id => id && setLevel(id as LevelId)}
        />
        <TextInput
          label={t('communesSearch')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
      </div>
      <Rows rows={[province, ...rows]} />
      {rows.length === 0 && <p className={classes.note}>{t('communesNone')}</p>}
      <p className={classes.note}>{t('communesNote')}</p>
    </Card>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('province');
  const ends = rows.flatMap(({ score }) => {
    const band = intervalOf(score);
    const points = pointsOf(score);
    return [points, band?.lower ?? null, band?.upper ?? null].filter(value => value !== null);
  });
  const axis = { low: Math.min(...ends), high: Math.max(...ends) };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('commune')}</th>
          <th scope="col">{t('communeInterviews')}</th>
          <th scope="col">{t('communeVillages')}</th>
          <th scope="col" className={classes.picture}>
            {t('communeInterval')}
            <AxisEnds {...axis} />
          </th>
          <th scope="col">{t('points')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <CommuneRow key={row.code} row={row} axis={axis} />
        ))}
      </tbody>
    </table>
  );
}

/** Where the shared axis begins and ends. */
function AxisEnds({ low, high }: { readonly low: number; readonly high: number }) {
  const format = useFormat();
  if (!Number.isFinite(low)) return null;
  return (
    <span className={classes.ends}>
      <span>{format.points(low, 1)}</span>
      <span>{format.points(high, 1)}</span>
    </span>
  );
}

function CommuneRow({
  row,
  axis,
}: {
  readonly row: Row;
  readonly axis: { readonly low: number; readonly high: number };
}) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { score, name, n, villages } = row;
  const points = pointsOf(score);
  return (
    <tr className={row.code === 'all' ? classes.province : undefined}>
      <th scope="row">{name}</th>
      <td data-label={t('communeInterviews')}>{format.whole(n)}</td>
      <td data-label={t('communeVillages')}>{villages === null ? '' : format.whole(villages)}</td>
      <td className={classes.picture}>
        {points !== null && (
          <IntervalRow
            points={points}
            band={intervalOf(score)}
            low={axis.low}
            high={axis.high}
            sentence={t('sayCommune', {
              name,
              points: format.points(points),
              range: format.range(score) ?? format.reason(score) ?? '',
              n,
            })}
          />
        )}
      </td>
      <td className={classes.points}>
        {points !== null && <strong>{format.points(points)}</strong>}{' '}
        <small>{format.half(score) ?? format.reason(score)}</small>
      </td>
    </tr>
  );
}
