import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import Papa from 'papaparse';
import { useTranslation } from 'react-i18next';
import type { SampledVillage } from '../../../surveys/conduct';
import type { SampleDesign } from '../../../surveys/sampling/design';
import { drawLog, drawnTable } from '../../engine/sampling/draw-files';
import type { FrameDraw } from '../../engine/sampling/draw-frame';
import { Card } from '../../ui/card';
import { saveFile } from '../../ui/exchange/save-file';
import { useFormat } from '../format';
import classes from './round.module.css';

interface Props {
  readonly design: SampleDesign;
  readonly villages: readonly SampledVillage[];
  /** With its decisions: only where it was just drawn, or drawn again from the frame. */
  readonly draw: FrameDraw | null;
  readonly fileName: string;
  readonly communeName: (code: string) => string;
}

/** The villages drawn, by commune, with chance and weight; the log proves how they came about. */
export function DrawnCard({ design, villages, draw, fileName, communeName }: Props) {
  const { t } = useTranslation('round');
  const communes = new Set(villages.map(({ commune }) => commune)).size;
  const base = fileName.replace(/[^\p{L}\p{N}]+/gu, '-');
  const saveLog = () => {
    if (draw)
      save(`${base}-bien-ban.json`, JSON.stringify(drawLog(design, draw), null, 2), 'application/json');
  };
  const saveCsv = () => save(`${base}-thon.csv`, `\ufeff${csvOf(villages, design, communeName)}`, 'text/csv');
  return (
    <Card flush title={t('drawn', { villages: villages.length, communes })}>
      <div className={classes.above}>
        <Weights villages={villages} design={design} />
        <p className={classes.hint}>{t('drawnReplay')}</p>
        <div className={classes.buttons}>
          {draw && (
            <Button variant="outline" leftSection={<Down />} onClick={saveLog}>
              {t('logFile')}
            </Button>
          )}
          <Button variant="outline" leftSection={<Down />} onClick={saveCsv}>
            {t('csvFile')}
          </Button>
        </div>
      </div>
      <DrawnTable villages={villages} design={design} communeName={communeName} />
    </Card>
  );
}

const Down = () => <IconDownload size={20} stroke={1.9} aria-hidden="true" />;

const save = (name: string, text: string, type: string) => saveFile(new File([text], name, { type }));

/** Semicolons and decimal commas, as a Vietnamese Excel reads them (R: read.csv2). */
function csvOf(
  villages: readonly SampledVillage[],
  design: SampleDesign,
  communeName: (code: string) => string,
): string {
  const rows = drawnTable(villages, design, communeName).map(row =>
    row.map(cell => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)),
  );
  return Papa.unparse(rows, { delimiter: ';' });
}

const weightOf = ({ households, probability }: SampledVillage, { households: { drawn } }: SampleDesign) =>
  households === null ? null : 1 / (probability * Math.min(1, drawn / households));

/** Weights that differ by less than this share are the same to a reader. */
const EQUAL = 0.005;

function Weights({
  villages,
  design,
}: {
  readonly villages: readonly SampledVillage[];
  readonly design: SampleDesign;
}) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const weights = villages.map(village => weightOf(village, design)).filter(weight => weight !== null);
  if (weights.length === 0) return null;
  const low = Math.min(...weights);
  const high = Math.max(...weights);
  return (
    <p>
      {high / low < 1 + EQUAL
        ? t('weightsEqual', { n: format.whole(low) })
        : t('weightsDiffer', { low: format.whole(low), high: format.whole(high) })}
    </p>
  );
}

function DrawnTable({ villages, design, communeName }: Pick<Props, 'villages' | 'design' | 'communeName'>) {
  const { t } = useTranslation('round');
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section className={classes.tableBox} tabIndex={0} aria-label={t('villages')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('thCommune')}</th>
            <th scope="col">{t('thVillage')}</th>
            <th scope="col">{t('thHouseholds')}</th>
            <th scope="col">{t('thProbability')}</th>
            <th scope="col">{t('thWeight')}</th>
            <th scope="col">{t('thHousehold')}</th>
          </tr>
        </thead>
        <tbody>
          {villages.map((village, i) => {
            const { id, commune, name, households, probability, steps } = village;
            const isFirst = villages[i - 1]?.commune !== commune;
            const isCertain = steps.some(step => step.unit === 'commune' && step.certainty);
            const weight = weightOf(village, design);
            return (
              <tr key={id} className={isFirst ? classes.firstOf : ''}>
                <th scope="row">
                  {isFirst ? (
                    communeName(commune)
                  ) : (
                    <span className="visually-hidden">{communeName(commune)}</span>
                  )}
                  {isFirst && isCertain && <small> · {t('certain')}</small>}
                </th>
                <td>{name}</td>
                <td>{households === null ? t('noRow') : format.whole(households)}</td>
                <td>{format.points(probability, 4)}</td>
                <td>{format.points(1 / probability, 1)}</td>
                <td>{weight === null ? t('noRow') : format.whole(weight)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
