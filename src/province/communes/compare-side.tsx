import type { Ranking } from '../../../scoring/commune-rank/ranking';
import type { RoundScores } from '../../engine/round/round-scores';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './compare.module.css';

/** How to read the list, how far to trust it, and what to do with it. */
export function CompareSide({
  ranking,
  scores,
}: {
  readonly ranking: Ranking;
  readonly scores: RoundScores;
}) {
  const words = useClaimWords();
  const { t } = words;
  const { rules, reliability, icc, units } = ranking;
  const shown = new Set(units.map(({ id }) => id));
  const villages = scores.communes.filter(one => shown.has(one.commune)).map(one => one.villages);
  const people = units.map(({ n }) => n);
  const pooled = units.filter(({ flags }) => flags.includes('pooled-error')).length;
  const span = (values: readonly number[]) =>
    values.length === 0 ? '–' : minMax(Math.min(...values), Math.max(...values));
  const facts: readonly (readonly [string, string])[] = [
    [t('trustReliability'), words.points(reliability)],
    [t('trustIcc'), words.points(icc, 3)],
    [t('trustN'), span(people)],
    [t('trustVillages'), span(villages)],
    [t('trustPooled'), t('trustPooledYes', { count: pooled })],
  ];
  return (
    <div className={classes.side}>
      <Card title={t('readTitle')}>
        <p>{t('readBars')}</p>
        <p>{t('readCut', { cut: `${words.percent(rules.tierCut)} %` })}</p>
        <p>{t('readShrunk')}</p>
      </Card>
      <Card title={t('trustTitle')}>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.note}>{t('trustNote', { least: words.points(rules.minReliability) })}</p>
      </Card>
      <Card title={t('nextTitle')}>
        <p>{t('nextText')}</p>
      </Card>
    </div>
  );
}

const minMax = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);
