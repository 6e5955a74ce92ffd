import { useTranslation } from 'react-i18next';
import { provinceName } from '../../../indicators/provinces';
import { roundHalfUp } from '../../../scoring/gap';
import type { ComparedLevel, LevelId } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { told } from '../../engine/plan/report-facts';
import { reachOf } from '../../ui/marks/axis';
import { DistanceRow } from '../../ui/marks/distance-row';
import { QuantileDots } from '../../ui/marks/quantile-dots';
import { Radar } from '../../ui/marks/radar';
import { useDeskFormat } from '../forecast/desk-format';
import { type ForecastView, headline } from '../forecast/use-forecast';
import { useProvince } from '../state/province-state';
import { Corners, type Head, Paper } from './paper';
import classes from './report.module.css';
import type { useReport } from './use-report';

export interface PageProps {
  readonly head: Head;
  readonly report: ReturnType<typeof useReport>;
  readonly forecast: ForecastView | null;
}

/** What a leader reads in two minutes. */
export function FirstPage({ head, report, forecast }: PageProps) {
  const { t } = useTranslation('report');
  const { language } = useDeskFormat();
  const { chosen } = useProvince();
  const place = provinceName(chosen.province, language);
  return (
    <Paper head={head} label={t('pageFirst')}>
      <Corners head={head} place={place} />
      <h2 className={classes.title}>
        {t('heading')}
        <br />
        {t(chosen.plan ? 'headingTarget' : 'headingYear', { year: chosen.year, province: place })}
      </h2>
      <p className={classes.under}>{t('notOfficialLong')}</p>
      <Boxes forecast={forecast} />
      <h3>{t('threeThings')}</h3>
      <ThreeThings forecast={forecast} />
      <h3>{t(chosen.plan ? 'eightAgainst' : 'eight')}</h3>
      <LevelsTable />
      <div className={classes.halves}>
        <div>
          <h3>{t('shape')}</h3>
          <Shape />
        </div>
        <div>
          <h3>{t('official', { year: forecast?.year ?? chosen.year })}</h3>
          <Chance forecast={forecast} />
          <h3>{t('discuss')}</h3>
          <Discuss report={report} />
        </div>
      </div>
    </Paper>
  );
}

function Boxes({ forecast }: Pick<PageProps, 'forecast'>) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { comparison, chosen, work } = useProvince();
  const { self, target, official } = comparison.total;
  const points = pointsOf(self);
  const chance = forecast && headline(forecast);
  const { plan } = chosen;
  return (
    <div className={classes.boxes}>
      <div>
        <span>{t('boxSelf')}</span>
        <b className={classes.self}>
          {points === null ? '–' : format.points(points)} <small>{format.half(self) ?? ''}</small>
        </b>
        <span>
          {points === null
            ? format.reason(self)
            : t('boxPeople', { n: format.whole(work.scores?.n ?? 0), villages: work.scores?.villages ?? 0 })}
          {points !== null && !format.half(self) && <> · {format.reason(self)}</>}
        </span>
      </div>
      <div>
        <span>{plan ? t('boxTarget', { number: plan.number ?? plan.id }) : t('boxNoTarget')}</span>
        <b className={classes.target}>{target === null ? '–' : format.points(target)}</b>
        <span>
          {official?.points == null
            ? t('boxNoOfficial')
            : `${chosen.officialYear} ◇ ${format.points(official.points)}${official.rank === null ? '' : ` · ${t('rank', { rank: official.rank, of: official.of })}`}`}
        </span>
      </div>
      <div>
        <span>{t('boxChance')}</span>
        <b>{chance?.pTarget == null ? '–' : format.chance(chance.pTarget)}</b>
        <span>
          {chance?.pTarget == null
            ? t('boxNoChance')
            : t('boxChanceWord', { word: format.word(chance.pTarget), n: Math.round(chance.pTarget * 20) })}
        </span>
      </div>
    </div>
  );
}

function ThreeThings({ forecast }: Pick<PageProps, 'forecast'>) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { comparison } = useProvince();
  const { total } = comparison;
  const { above, below, unclear, silent } = told(comparison);
  const list = (ids: readonly LevelId[]) => ids.map(format.levelName).join(', ');
  const chance = forecast && headline(forecast);
  const outcome = forecast?.outcome;
  return (
    <ol className={classes.things}>
      <li>{totalWords()}</li>
      <li>
        {[
          above.length > 0 && t('thingsAbove', { list: list(above) }),
          below.length > 0 && t('thingsBelow', { list: list(below) }),
          unclear.length > 0 && t('thingsUnclear', { n: unclear.length, list: list(unclear) }),
          silent.length > 0 && t('thingsSilent', { n: silent.length, list: list(silent) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </li>
      <li>
        {chance && outcome?.kind === 'forecast'
          ? t(chance.isCombined ? 'thingsCombined' : 'thingsSeries', {
              mean: format.points(chance.mean),
              range: format.between(outcome.forecast.total.p80),
              last: outcome.last.year,
            })
          : t('thingsNoForecast')}
      </li>
    </ol>
  );

  function totalWords(): string {
    const range = format.range(total.self) ?? '';
    const target = total.target === null ? '' : format.points(total.target);
    const short = total.gap.gap === null ? '' : format.points(Math.abs(total.gap.gap));
    switch (total.verdict) {
      case 'above':
        return t('totalAbove', { range, target });
      case 'below':
        return t('totalBelow', { range, target, short });
      case 'indistinct':
        return t('totalSame', { range, target });
      case 'no-error':
      case 'withheld':
        return t('totalSilent', { reason: format.reason(total.self) ?? '' });
      case 'no-target':
        return t('totalNoTarget', { range });
      default:
        return total.verdict satisfies never;
    }
  }
}

const VERDICTS = {
  above: 'verdictAbove',
  below: 'verdictBelow',
  indistinct: 'verdictSame',
  'no-error': 'verdictNoError',
  withheld: 'verdictWithheld',
  'no-target': 'verdictNoTarget',
} as const;

function LevelsTable() {
  const { t } = useTranslation('report');
  const { comparison, chosen } = useProvince();
  const year = chosen.officialYear;
  const levels = comparison.dimensions;
  const reach = reachOf(
    levels.flatMap(({ target, self, official }) => {
      if (target === null) return [];
      const interval = intervalOf(self);
      return [interval?.lower, interval?.upper, official?.points].flatMap(value =>
        value == null ? [] : [value - target],
      );
    }),
  );
  return (
    <table className={`${classes.table} ${classes.tight}`}>
      <thead>
        <tr>
          <th scope="col">{t('columnLevel')}</th>
          <th scope="col" className={classes.r}>
            {year === null ? '◇' : `${year} ◇`}
          </th>
          <th scope="col" className={classes.r}>
            {t('columnTarget')}
          </th>
          <th scope="col" className={classes.r}>
            {t('columnSelf')}
          </th>
          <th scope="col" className={classes.picture}>
            {t('columnPicture')}
          </th>
          <th scope="col">{t('columnVerdict')}</th>
        </tr>
      </thead>
      <tbody>
        {[...levels, comparison.total].map((level, index) => (
          <LevelRow key={level.id} level={level} number={index + 1} reach={reach} />
        ))}
      </tbody>
    </table>
  );
}

function LevelRow({
  level,
  number,
  reach,
}: {
  readonly level: ComparedLevel;
  readonly number: number;
  readonly reach: number;
}) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { self, official, target, id } = level;
  const points = pointsOf(self);
  const band = intervalOf(self);
  const isTotal = id === 'total';
  const name = isTotal ? t('total') : `${number}. ${format.levelName(id)}`;
  const from = target ?? 0;
  return (
    <tr className={isTotal ? classes.sumRow : ''}>
      <th scope="row">{name}</th>
      <td className={classes.r}>
        {official?.points == null ? '–' : format.points(roundHalfUp(official.points, 2))}
      </td>
      <td className={classes.r}>{target === null ? '–' : format.points(target)}</td>
      <td className={classes.r}>
        {points === null ? (
          <small>{format.reason(self)}</small>
        ) : (
          <>
            <b>{format.points(points)}</b> {format.half(self) ?? ''}
          </>
        )}
      </td>
      <td>
        {!isTotal && target !== null && (
          <DistanceRow
            width={146}
            height={20}
            reach={reach}
            sentence={`${name}: ${points === null ? (format.reason(self) ?? '') : `${format.points(points)} ${format.range(self) ?? ''}`}`}
            distance={{
              self: points === null ? null : points - from,
              band: band && { lower: band.lower - from, upper: band.upper - from },
              official: official?.points == null ? null : official.points - from,
            }}
          />
        )}
      </td>
      <td>{t(VERDICTS[level.verdict])}</td>
    </tr>
  );
}

function Shape() {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { comparison } = useProvince();
  const list = comparison.dimensions.map(({ id, self }) => {
    const points = pointsOf(self);
    return `${format.levelName(id)} ${points === null ? '–' : format.points(points)}`;
  });
  return (
    <>
      <Radar
        axes={comparison.dimensions.map(({ id, self, official, target }) => ({
          id,
          name: format.radarName(id),
          self: pointsOf(self),
          interval: intervalOf(self),
          official: official?.points ?? null,
          target,
        }))}
        sentence={t('shapeSay', { list: list.join('; ') })}
        tick={value => format.points(value, 0)}
      />
      <p className={classes.key}>{t('shapeKey')}</p>
    </>
  );
}

function Chance({ forecast }: Pick<PageProps, 'forecast'>) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const chance = forecast && headline(forecast);
  if (!forecast || !chance || forecast.outcome.kind !== 'forecast') return <p>{t('chanceNone')}</p>;
  const { target } = forecast;
  const groups = forecast.outcome.forecast.pGroup;
  return (
    <>
      <div className={classes.dots}>
        <QuantileDots
          mean={chance.mean}
          sd={chance.sd}
          target={target}
          label={target === null ? '' : t('targetIs', { target: format.points(target) })}
          sentence={t('chanceSay', { mean: format.points(chance.mean) })}
          tick={value => format.points(value, 0)}
        />
      </div>
      <p>
        {t('chanceText', {
          mean: format.points(chance.mean),
          range: format.between(forecast.outcome.forecast.total.p80),
        })}{' '}
        {t('chanceGroups', {
          list: (['highest', 'upperMiddle', 'lowerMiddle', 'lowest'] as const)
            .map(group => `${format.labels.groups[group]} ${format.chance(groups[group])}`)
            .join(', '),
        })}
      </p>
    </>
  );
}

function Discuss({ report }: Pick<PageProps, 'report'>) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { comparison } = useProvince();
  const { below, unclear } = told(comparison);
  const late = report.all.filter(one => one.late !== null).length;
  const first = below.length > 0 ? below : unclear;
  return (
    <p>
      {first.length > 0 && t('discussFirst', { list: first.slice(0, 3).map(format.levelName).join(', ') })}{' '}
      {late > 0 && t('discussLate', { n: late })} {t('discussSame')}
    </p>
  );
}
