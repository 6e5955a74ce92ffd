import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { scaleLinear } from 'd3-scale';
import type { RankedUnit, Ranking } from '../../../scoring/commune-rank/ranking';
import { TIERS_FROM_THE_TOP, type Tier } from '../../../scoring/commune-rank/tiers';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './tiers.module.css';

const Z_90 = 1.6448536269514722;
const RANGE = 240;
const RANK = 190;
const EDGE = 8;
const GREY = 'var(--muc-500)';
const COLOURS: Readonly<Record<Tier | 'none', string>> = {
  above: 'var(--nhom-cn)',
  middle: GREY,
  below: 'var(--nhom-tn)',
  none: GREY,
};

interface Axes {
  readonly x: (points: number) => number;
  readonly r: (rank: number) => number;
  readonly low: number;
  readonly high: number;
}

/** Communes by tier, alphabetically inside: shrunk figure with its range, and every rank still possible as a bar. */
export function TierTable({
  ranking,
  nameOf,
  noteOf,
}: {
  readonly ranking: Ranking;
  readonly nameOf: (code: string) => string;
  /** What a reader must know of a commune, e.g. that it was merged; null: nothing. */
  readonly noteOf: (code: string) => string | null;
}) {
  const words = useClaimWords();
  const { t } = words;
  const { units, mu } = ranking;
  const axes = axesOf(ranking);
  const groups = [...TIERS_FROM_THE_TOP, null].map(tier => ({
    tier,
    own: units.filter(unit => unit.tier === tier),
  }));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('colCommune')}</th>
          <th scope="col" className={classes.number}>
            {t('colN')}
          </th>
          <th scope="col" className={classes.picture}>
            <span className={classes.ends}>
              <span>{words.points(axes.low, 1)}</span>
              <span>{t('meanIs', { mean: words.points(mu, 1) })}</span>
              <span>{words.points(axes.high, 1)}</span>
            </span>
          </th>
          <th scope="col" className={classes.number}>
            {t('colPoints')}
          </th>
          <th scope="col" className={classes.picture}>
            <span className={classes.ends}>
              <span>{t('rankFrom', { first: 1 })}</span>
              <span>{units.length}</span>
            </span>
          </th>
          <th scope="col">{t('colRank')}</th>
        </tr>
      </thead>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ tier, own }) => (
          <tbody key={tier ?? 'none'}>
            <TierHead tier={tier} count={own.length} noTiers={ranking.noTiers !== null} />
            {own.map(unit => (
              <UnitRow
                key={unit.id}
                unit={unit}
                name={nameOf(unit.id)}
                note={noteOf(unit.id)}
                axes={axes}
                mu={mu}
                nameOf={nameOf}
              />
            ))}
          </tbody>
        ))}
    </table>
  );
}

function axesOf({ units, mu }: Ranking): Axes {
  const ends = units.flatMap(({ shrunk, postSd }) => [shrunk - Z_90 * postSd, shrunk + Z_90 * postSd]);
  const [low, high] = [Math.min(mu, ...ends), Math.max(mu, ...ends)];
  const air = Math.max(0.05, (high - low) * 0.04);
  const x = scaleLinear([low - air, high + air], [EDGE, RANGE - EDGE]);
  const r = scaleLinear([1, Math.max(2, units.length)], [EDGE, RANK - EDGE]);
  return { x: value => x(value), r: value => r(value), low: low - air, high: high + air };
}

const ICON = { size: 18, stroke: 2.2, 'aria-hidden': true } as const;
const HEADS = {
  above: { Icon: IconArrowUp, word: 'tierAbove' },
  middle: { Icon: IconEqual, word: 'tierMiddle' },
  below: { Icon: IconArrowDown, word: 'tierBelow' },
  none: { Icon: IconAlertTriangle, word: 'tierNone' },
} as const;

function TierHead({ tier, count, noTiers }: { tier: Tier | null; count: number; noTiers: boolean }) {
  const { t } = useClaimWords();
  const { Icon, word } = HEADS[tier ?? 'none'];
  return (
    <tr className={classes.head} data-tier={tier ?? (noTiers ? 'middle' : 'none')}>
      <th colSpan={6} scope="rowgroup">
        <Icon {...ICON} /> {t(tier === null && noTiers ? 'tierNoneAll' : word)}{' '}
        <small>{t('tierCount', { count })}</small>
      </th>
    </tr>
  );
}

function UnitRow({
  unit,
  name,
  note,
  axes,
  mu,
  nameOf,
}: {
  readonly unit: RankedUnit;
  readonly name: string;
  readonly note: string | null;
  readonly axes: Axes;
  readonly mu: number;
  readonly nameOf: (code: string) => string;
}) {
  const words = useClaimWords();
  const { t } = words;
  const { shrunk, postSd, marginal, n, flags, tier } = unit;
  const [lower, upper] = [shrunk - Z_90 * postSd, shrunk + Z_90 * postSd];
  const colour = COLOURS[tier ?? 'none'];
  const isFlagged = flags.some(flag => flag !== 'pooled-error');
  return (
    <tr>
      <th scope="row">
        <details className={classes.like}>
          <summary>{name}</summary>
          <small>
            {t('likeOpen')} {unit.indistinguishableFrom.map(nameOf).join(', ') || '–'}
          </small>
        </details>
        {note && <small className={classes.note}>{note}</small>}
      </th>
      <td className={classes.number}>
        {n}
        {isFlagged && ' *'}
      </td>
      <td className={classes.picture}>
        <svg
          viewBox={`0 0 ${RANGE} 22`}
          role="img"
          aria-label={t('sayUnit', {
            name,
            points: words.points(shrunk, 1),
            range: `${words.points(lower, 1)}–${words.points(upper, 1)}`,
            n,
          })}
        >
          <line x1={axes.x(mu)} x2={axes.x(mu)} y2="22" stroke="var(--muc-400)" strokeDasharray="3 3" />
          <line
            x1={axes.x(lower)}
            x2={axes.x(upper)}
            y1="11"
            y2="11"
            stroke={colour}
            strokeOpacity="0.36"
            strokeWidth="9"
            strokeLinecap="round"
          />
          <circle
            cx={axes.x(shrunk)}
            cy="11"
            r="5"
            fill={isFlagged ? '#fff' : colour}
            stroke={isFlagged ? colour : '#fff'}
            strokeWidth="1.8"
          />
        </svg>
      </td>
      <td className={classes.number}>
        <b>{words.points(shrunk, 1)}</b>
      </td>
      <td className={classes.picture}>
        <svg
          viewBox={`0 0 ${RANK} 22`}
          role="img"
          aria-label={t('sayRank', { name, lo: marginal.lo, hi: marginal.hi })}
        >
          <rect y="6" width={RANK} height="10" rx="5" fill="var(--muc-100)" />
          <line
            x1={axes.r(marginal.lo)}
            x2={axes.r(marginal.hi) + 0.01}
            y1="11"
            y2="11"
            stroke={colour}
            strokeWidth="10"
            strokeLinecap="round"
          />
        </svg>
      </td>
      <td>
        {marginal.lo}–{marginal.hi}
      </td>
    </tr>
  );
}
