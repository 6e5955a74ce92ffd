import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEFAULT_KAPPA, type Lever, type Path, UPPER_BOUND_KAPPA } from '../../../scoring/what-if/path';
import { type Baseline, effortCurve, type Moved } from '../../engine/forecast/what-if';
import { Card } from '../../ui/card';
import { EffortCurve } from '../../ui/marks/effort-curve';
import { useDeskFormat } from '../forecast/desk-format';
import { ODDS } from './odds';
import classes from './what-if.module.css';

interface Props {
  readonly levers: readonly Lever[];
  readonly baseline: Baseline;
  readonly target: number | null;
  readonly answer: Moved;
  readonly way: { readonly path: Path } | null;
  readonly odds: number;
  readonly onOdds: (odds: number) => void;
}

/** What effort buys, and what the target would ask for at the wanted odds. */
export function EffortCard({ levers, baseline, target, answer, way, odds, onOdds }: Props) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const chosen = { cost: answer.cost, total: answer.mean };
  const words = {
    effort: t('effortAxis'),
    target: target === null ? '' : t('targetIs', { points: format.points(target) }),
    chosen: t('chosenIs', { points: format.points(answer.mean) }),
  };
  return (
    <Card title={t('effortTitle')}>
      <p className={classes.key}>
        <span>
          <svg width="26" height="10" aria-hidden="true">
            <line x2="26" y1="5" y2="5" stroke="var(--self)" strokeWidth="2.6" />
          </svg>{' '}
          {t('keyHalf')}
        </span>
        <span>
          <svg width="26" height="10" aria-hidden="true">
            <line x2="26" y1="5" y2="5" stroke="var(--muc-400)" strokeWidth="1.8" strokeDasharray="4 3.5" />
          </svg>{' '}
          {t('keyWhole')}
        </span>
      </p>
      <EffortCurve
        curve={effortCurve(levers, baseline.mean, DEFAULT_KAPPA)}
        upper={effortCurve(levers, baseline.mean, UPPER_BOUND_KAPPA)}
        target={target}
        chosen={chosen}
        words={words}
        sentence={t('sayEffort', {
          effort: format.points(answer.cost, 0),
          points: format.points(answer.mean),
        })}
        tick={format.points}
      />
      {target !== null && way && (
        <>
          <Select
            label={t('oddsLabel', { target: format.points(target) })}
            allowDeselect={false}
            data={ODDS.map(one => ({
              value: String(one),
              label: t('oddsOf', { chance: format.chance(one) }),
            }))}
            value={String(odds)}
            onChange={value => value && onOdds(Number(value))}
          />
          <WayWords path={way.path} parts={levers.length} target={target} />
        </>
      )}
    </Card>
  );
}

function WayWords({
  path,
  parts,
  target,
}: {
  readonly path: Path;
  readonly parts: number;
  readonly target: number;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const n = new Set(path.steps.map(({ id }) => id)).size;
  if (n === 0 && path.isReachable)
    return <p className={classes.words}>{t('wayNothing', { target: format.points(target) })}</p>;
  return (
    <p className={classes.words}>
      {path.isReachable
        ? t('wayReach', { n, parts, effort: format.points(path.cost, 0) })
        : t('wayCannot', { most: format.signed(path.maxGain), unmet: format.points(path.unmet) })}
    </p>
  );
}
