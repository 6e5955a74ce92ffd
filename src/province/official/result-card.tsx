import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type BreakCode, breaksBetween } from '../../../indicators/national';
import { provinceName } from '../../../indicators/provinces';
import { roundHalfUp } from '../../../scoring/gap';
import type { ComparedLevel, OfficialFigures } from '../../engine/compare/comparison';
import { Card } from '../../ui/card';
import { StateCard } from '../../ui/state-card';
import { type Format, useFormat } from '../format';
import { PlacementBadge } from '../overview/total-card';
import { useProvince } from '../state/province-state';
import classes from './official.module.css';

/** One province's official figures of a year: points, rank, group, and every dimension against the plan's target. */
export function ResultCard() {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen, official, officialYears } = useProvince();
  const { officialYear, officialProvince, plan } = chosen;
  if (officialYear === null || officialYears.length === 0) return <NothingYet />;
  const name = provinceName(officialProvince, format.language);
  const title = t('resultTitle', { province: name, year: officialYear });
  if (!official)
    return (
      <Card title={title}>
        <p className={classes.hint}>{t('resultNoProvince', { year: officialYear, province: name })}</p>
      </Card>
    );
  const against = plan && t('resultAgainst', { plan: t('planNumber', { number: plan.number ?? plan.id }) });
  return (
    <Card title={title} aside={against}>
      <Head official={official} />
      <LevelTable />
      {!plan && <p className={classes.hint}>{t('resultNoPlan')}</p>}
      <Notes official={official} />
    </Card>
  );
}

function NothingYet() {
  const { t } = useTranslation('province');
  return (
    <StateCard
      icon={<IconCertificate size={26} stroke={1.9} aria-hidden="true" />}
      title={t('resultEmpty')}
      text={t('resultEmptyWhat')}
    />
  );
}

/** "còn thiếu 1,61", "vượt 0,14": both ends in the printed precision, so that the three figures add up for the eye. */
function useGapWords() {
  const { t } = useTranslation('province');
  const format = useFormat();
  return ({ official, target }: ComparedLevel): string => {
    if (official?.points == null || target === null) return t('none');
    const gap = roundHalfUp(roundHalfUp(official.points, 2) - target, 2);
    if (gap === 0) return t('exactly');
    return t(gap < 0 ? 'short' : 'over', { gap: format.points(Math.abs(gap)) });
  };
}

function Head({ official }: { readonly official: OfficialFigures }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const gapWords = useGapWords();
  const { comparison } = useProvince();
  const { total } = comparison;
  return (
    <>
      <div className={classes.head}>
        <span className={classes.figure}>
          {t('resultTotal')} ◇ {official.year}
          <strong>{official.total.points === null ? t('none') : format.points(official.total.points)}</strong>
        </span>
        {total.target !== null && (
          <>
            <span className={classes.figure}>
              {t('resultTarget')}
              <strong className={classes.promise}>{format.points(total.target)}</strong>
            </span>
            <span className={classes.figure}>
              {t('distance')}
              <strong className={classes.gap}>{gapWords(total)}</strong>
            </span>
          </>
        )}
      </div>
      <p className={classes.rank}>
        <RankWords official={official} />
        <PlacementBadge placement={official.total.placement} />
      </p>
    </>
  );
}

function RankWords({ official }: { readonly official: OfficialFigures }) {
  const { t } = useTranslation('province');
  const { officialYears } = useProvince();
  const { total, year } = official;
  if (total.points === null) return t('resultWithheld');
  const held = officialYears.find(known => known.year === year)?.provinces ?? 0;
  if (total.rank === null) return t('resultNoRank', { n: held });
  const stated = total.isStated === true;
  return t(stated ? 'resultRankStated' : 'resultRank', { rank: total.rank, of: total.of ?? '' });
}

function LevelTable() {
  const { t } = useTranslation('province');
  const { comparison } = useProvince();
  return (
    <div className={classes.scroll}>
      <table className={classes.result}>
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('officialShort')} ◇</th>
            <th scope="col">{t('resultTarget')}</th>
            <th scope="col">{t('distance')}</th>
            <th scope="col">{t('selfGroup')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.dimensions.map(level => (
            <LevelRow key={level.id} level={level} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LevelRow({ level }: { readonly level: ComparedLevel }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const gapWords = useGapWords();
  const { official, target } = level;
  return (
    <tr>
      <th scope="row">{format.levelName(level.id)}</th>
      <td>
        {official?.points == null ? t('withheldMissingInSource') : format.points(official.points)}{' '}
        {official?.rank != null && (
          <small>
            {official.rank}/{official.of}
          </small>
        )}
      </td>
      <td className={classes.promise}>{target === null ? t('none') : <TargetWords target={target} />}</td>
      <td>{gapWords(level)}</td>
      <td>{official?.placement ? <PlacementBadge placement={official.placement} /> : t('none')}</td>
    </tr>
  );
}

/** The word "target" is said only where the column has no heading (phone). */
function TargetWords({ target }: { readonly target: number }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  return (
    <>
      <span className={classes.onPhone}>{t('axisTarget')} </span>
      {format.points(target)}
    </>
  );
}

/** A comparison that crosses a change of method says so (design 5.7). */
function Notes({ official }: { readonly official: OfficialFigures }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen } = useProvince();
  const { plan } = chosen;
  if (!plan) return null;
  const breaks = breaksBetween(
    'total',
    Math.min(official.year, plan.baseline.year),
    Math.max(plan.year, official.year),
  );
  return (
    <ul className={classes.notes}>
      <li>{t('resultTargetCrosses', { planYear: plan.year, year: plan.baseline.year })}</li>
      {breaks.map(({ code, from, kind }) => (
        <li key={`${code}${from}${kind}`}>
          {t('resultBreak', {
            what: codeName(code, format),
            year: from,
            reason: format.labels.breakKinds[kind],
          })}
        </li>
      ))}
    </ul>
  );
}

function codeName(code: BreakCode, { labels, levelName }: Format): string {
  if (code === 'total') return levelName('total');
  const dimension = labels.dimensions[code as keyof typeof labels.dimensions];
  return dimension?.short ?? `${code} ${labels.subDimensions[code]?.short ?? ''}`;
}
