import { useTranslation } from 'react-i18next';
import type { ComparedLevel } from '../../engine/compare/comparison';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { Card } from '../../ui/card';
import { GroupBadge } from '../../ui/marks/group-badge';
import { TotalAxis } from '../../ui/marks/total-axis';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './overview.module.css';

/** The self-assessed total: number, interval, n, the word about the target, and the official figure beneath. */
export function TotalCard({
  total,
  officialYear,
}: {
  readonly total: ComparedLevel;
  readonly officialYear: number | null;
}) {
  const { t } = useTranslation('province');
  return (
    <Card title={t('totalTitle')} aside={t('totalScale')}>
      <TotalNumber total={total} />
      <TotalPicture total={total} officialYear={officialYear} />
      <TotalWords total={total} />
      <Groups total={total} year={officialYear} />
    </Card>
  );
}

function TotalNumber({ total: { self } }: { readonly total: ComparedLevel }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const people = useProvince().work.scores?.n ?? 0;
  const points = pointsOf(self);
  const weak = self?.kind === 'scored' && self.uncertainty.kind === 'estimated' && self.uncertainty.weak;
  return (
    <p className={classes.number}>
      <strong className={points === null ? classes.none : classes.big}>
        {points === null ? t('none') : format.points(points)}
      </strong>
      <span>
        {format.half(self) ? t('halfAt95', { half: format.half(self) ?? '' }) : format.reason(self)}
        <br />
        {t('n', { n: format.whole(people) })}
        {weak && <span className={classes.weak}>{t('weakError')}</span>}
      </span>
    </p>
  );
}

function TotalPicture({ total, officialYear }: Parameters<typeof TotalCard>[0]) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { self, official, target } = total;
  const band = intervalOf(self);
  const said = [
    self?.kind === 'scored' && t('sayTotal', { points: format.points(self.points) }),
    band && t('sayInterval', { range: format.range(self) ?? '' }),
    target !== null && t('sayTarget', { target: format.points(target) }),
    official?.points != null &&
      t('sayOfficial', { year: officialYear ?? '', points: format.points(official.points) }),
  ];
  return (
    <TotalAxis
      self={pointsOf(self)}
      band={band}
      official={official?.points ?? null}
      target={target}
      sentence={said.filter(Boolean).join('; ')}
      tick={(value, digits) => format.points(value, digits)}
    />
  );
}

const VERDICT_WORDS = {
  above: ['aboveTarget', 'aboveTargetWhy'],
  indistinct: ['sameAsTarget', 'sameAsTargetWhy'],
  below: ['belowTarget', 'belowTargetWhy'],
  'no-error': ['noErrorYet', 'noErrorYetWhy'],
  withheld: ['totalWithheld', 'totalWithheldWhy'],
  'no-target': ['noTarget', 'noTargetWhy'],
} as const;

function TotalWords({ total }: { readonly total: ComparedLevel }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const [word, why] = VERDICT_WORDS[total.verdict];
  const values = {
    target: total.target === null ? '' : format.points(total.target),
    range: format.range(total.self) ?? '',
    short: total.gap.gap === null ? '' : format.points(Math.abs(total.gap.gap)),
    reason: format.reason(total.self) ?? '',
  };
  return (
    <p className={classes.words}>
      <strong>{t(word, values)}</strong> {t(why, values)}
    </p>
  );
}

/** The official figure and the three groups, each by the cuts of its own year. */
function Groups({ total, year }: { readonly total: ComparedLevel; readonly year: number | null }) {
  const { t } = useTranslation('province');
  const { points } = useFormat();
  const { cutsYear } = useProvince();
  const { official, selfPlacement } = total;
  const rank = official?.rank == null ? '' : ` · ${official.rank}/${official.of}`;
  return (
    <dl className={classes.groups}>
      {official?.points == null || year === null ? (
        <>
          <dt>{t('noOfficialYet')}</dt>
          <dd />
        </>
      ) : (
        <GroupLine
          words={`${t('officialLine', { year, points: points(official.points) })}${rank}`}
          placement={official.placement}
        />
      )}
      {selfPlacement && (
        <GroupLine words={t('groupOfSelf', { year: cutsYear ?? '' })} placement={selfPlacement} />
      )}
    </dl>
  );
}

function GroupLine({
  words,
  placement,
}: {
  readonly words: string;
  readonly placement: ComparedLevel['selfPlacement'];
}) {
  return (
    <>
      <dt>{words}</dt>
      <dd>
        <PlacementBadge placement={placement} />
      </dd>
    </>
  );
}

export function PlacementBadge({ placement }: { readonly placement: ComparedLevel['selfPlacement'] }) {
  const { t } = useTranslation('province');
  const { labels } = useFormat();
  if (!placement) return null;
  return (
    <GroupBadge
      group={placement.group}
      word={labels.groups[placement.group]}
      onCut={placement.onCut ? t('onCut') : null}
    />
  );
}
