import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SIX_DIMENSIONS } from '../../../indicators/editions/2011';
import { provinceName } from '../../../indicators/provinces';
import { type SixResult, sixResults } from '../../engine/official/six-dimensions';
import { database, type OfficialRecord } from '../../storage/database';
import { dataset } from '../../storage/device';
import { olderOfficials, removeOfficialYear, restoreOfficials } from '../../storage/officials';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './official.module.css';

/** Years of six dimensions, on their own scale and in a table of their own: shown as history, compared with nothing. */
export function SixHistory() {
  const { t } = useTranslation('province');
  const { language } = useFormat();
  const { chosen } = useProvince();
  const db = database(dataset());
  const older = useLive(() => olderOfficials(db), 'six');
  const [gone, setGone] = useState<readonly OfficialRecord[]>([]);
  const records = older.state === 'ready' ? older.value : [];
  const years = [...new Set(records.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length === 0 && gone.length === 0) return null;
  const results = years.map(
    year =>
      sixResults(records, year).find(({ province }) => province === chosen.officialProvince) ?? nothing(year),
  );
  const remove = async (year: number) => setGone(await removeOfficialYear(db, year));
  const undo = async () => {
    await restoreOfficials(db, [...gone]);
    setGone([]);
  };
  return (
    <Card title={t('sixTitle')}>
      <SixTable
        results={results}
        caption={t('sixCaption', { province: provinceName(chosen.officialProvince, language) })}
        onRemove={year => void remove(year)}
      />
      <p className={classes.hint}>{t('sixBreak')}</p>
      <output>
        {gone.length > 0 && (
          <>
            {t('sixGone', { year: gone[0]?.year ?? '' })}{' '}
            <Button variant="subtle" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </>
        )}
      </output>
    </Card>
  );
}

const nothing = (year: number): SixResult => ({
  ...{ year, province: '', dimensions: {}, total: null, rank: null, of: null },
});

function SixTable({
  results,
  caption,
  onRemove,
}: {
  readonly results: readonly SixResult[];
  readonly caption: string;
  readonly onRemove: (year: number) => void;
}) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const shown = (points: number | null | undefined) => (points == null ? t('none') : format.points(points));
  return (
    <div className={classes.scroll}>
      <table className={classes.six}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sixYear')}</th>
            <th scope="col">{t('sixTotal')}</th>
            <th scope="col">{t('sixRank')}</th>
            {SIX_DIMENSIONS.dimensions.map(({ id }) => (
              <th key={id} scope="col">
                {id}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {results.map(({ year, total, rank, of, dimensions }) => (
            <tr key={year}>
              <th scope="row">{year} ◇</th>
              <td>
                <strong>{shown(total)}</strong>
              </td>
              <td>{rank === null ? t('none') : `${rank}/${of}`}</td>
              {SIX_DIMENSIONS.dimensions.map(({ id }) => (
                <td key={id}>{shown(dimensions[id])}</td>
              ))}
              <td>
                <Button
                  variant="subtle"
                  color="gach"
                  px="xs"
                  aria-label={t('sixRemove', { year })}
                  onClick={() => onRemove(year)}
                >
                  {t('remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
