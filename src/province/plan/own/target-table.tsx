import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS, type DimensionId } from '../../../../indicators/ids';
import { mergedProvinceByCode } from '../../../../indicators/provinces';
import { readCell } from '../../../engine/official/cell';
import { baseRate, groupMeant, type RatedLevel } from '../../../engine/plan/base-rate';
import type { DraftChecked, PlanDraft } from '../../../engine/plan/own-plan';
import { GroupBadge } from '../../../ui/marks/group-badge';
import { useFormat } from '../../format';
import { useProvince } from '../../state/province-state';
import classes from '../plan.module.css';

interface Props {
  readonly draft: PlanDraft;
  readonly set: (part: Partial<PlanDraft>) => void;
  readonly checked: DraftChecked;
}

const numberOf = (text: string): number | null => {
  const read = readCell(text);
  return read.kind === 'number' ? read.value : null;
};

/** Eight targets and their sum. Each says what it asks for: the rise, the group it means, how often such a rise happened. */
export function TargetTable({ draft, set, checked }: Props) {
  const { t } = useTranslation('plan');
  return (
    <div className={classes.scroll}>
      <table className={classes.wide}>
        <thead>
          <tr>
            <th scope="col">{t('columnLevel')}</th>
            <th scope="col">{t('columnBase', { year: draft.baselineYear })}</th>
            <th scope="col">{t('columnTarget')}</th>
            <th scope="col">{t('columnRise')}</th>
            <th scope="col">{t('columnGroup')}</th>
            <th scope="col">{t('columnRare')}</th>
          </tr>
        </thead>
        <tbody>
          {DIMENSION_IDS.map(id => (
            <LevelRow key={id} id={id} draft={draft} set={set} checked={checked} />
          ))}
          <TotalRow draft={draft} set={set} checked={checked} />
        </tbody>
      </table>
      <TakeOfficial draft={draft} set={set} />
      <p className={classes.foot}>{t('rareNote')}</p>
    </div>
  );
}

function LevelRow({ id, draft, set, checked }: Props & { readonly id: DimensionId }) {
  const { t } = useTranslation('plan');
  const { labels } = useFormat();
  const name = labels.dimensions[id].short;
  const wrong = (field: string) =>
    checked.problems.some(one => one.field === field && one.reason !== 'some-missing')
      ? t('draftOutsideShort')
      : null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <TextInput
          aria-label={t('baseOf', { name })}
          inputMode="decimal"
          className={classes.figure}
          value={draft.baseline[id]}
          error={wrong(`base-${id}`)}
          onChange={event => set({ baseline: { ...draft.baseline, [id]: event.currentTarget.value } })}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('targetOf', { name })}
          inputMode="decimal"
          className={classes.figure}
          value={draft.targets[id]}
          error={wrong(id)}
          onChange={event => set({ targets: { ...draft.targets, [id]: event.currentTarget.value } })}
        />
      </td>
      <Consequences
        level={id}
        draft={draft}
        base={numberOf(draft.baseline[id])}
        target={numberOf(draft.targets[id])}
      />
    </tr>
  );
}

function TotalRow({ draft, set, checked }: Props) {
  const { t } = useTranslation('plan');
  const { points } = useFormat();
  const bases = DIMENSION_IDS.map(id => numberOf(draft.baseline[id]));
  const base = bases.every(value => value !== null) ? bases.reduce((sum, value) => sum + value, 0) : null;
  const typed = numberOf(draft.total);
  const total = typed ?? (checked.complete ? checked.sum : null);
  const mismatch = checked.problems.find(({ reason }) => reason === 'sum');
  return (
    <tr className={classes.totalRow}>
      <th scope="row">{t('total')}</th>
      <td>{base === null ? '–' : points(base)}</td>
      <td>
        <TextInput
          aria-label={t('totalPrinted')}
          inputMode="decimal"
          className={classes.figure}
          placeholder={checked.complete && checked.sum !== null ? points(checked.sum) : ''}
          value={draft.total}
          error={mismatch ? t('draftSumShort') : null}
          onChange={event => set({ total: event.currentTarget.value })}
        />
        <output className={classes.sum}>
          {checked.sum === null
            ? t('sumNone')
            : t(checked.complete ? 'sumOfEight' : 'sumSoFar', { sum: points(checked.sum) })}
          {mismatch &&
            ` · ${t('draftSum', { found: points(mismatch.found ?? 0), expected: points(mismatch.expected ?? 0) })}`}
        </output>
      </td>
      <Consequences level="total" draft={draft} base={base} target={total} />
    </tr>
  );
}

/** Rise, group and base rate of one level. A merged province has no half of its own: every province is counted, as a range. */
function Consequences({
  level,
  draft,
  base,
  target,
}: {
  readonly level: RatedLevel;
  readonly draft: PlanDraft;
  readonly base: number | null;
  readonly target: number | null;
}) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const year = Number(draft.baselineYear);
  const rise = base === null || target === null ? null : Math.round((target - base) * 100) / 100;
  const group = target === null ? null : groupMeant(level, target, year);
  return (
    <>
      <td>{rise === null ? '–' : format.signed(rise)}</td>
      <td>
        {group && (
          <>
            <GroupBadge group={group.group} word={format.labels.groups[group.group]} onCut={null} />
            <small className={classes.line}>{t('cutsOf', { year: group.year })}</small>
          </>
        )}
      </td>
      <td>
        <Rarity
          level={level}
          rise={rise}
          base={base}
          year={year}
          isDerived={mergedProvinceByCode(draft.province) !== null}
        />
      </td>
    </>
  );
}

function Rarity({
  level,
  rise,
  base,
  year,
  isDerived,
}: {
  readonly level: RatedLevel;
  readonly rise: number | null;
  readonly base: number | null;
  readonly year: number;
  readonly isDerived: boolean;
}) {
  const { t } = useTranslation('plan');
  const { share, whole } = useFormat();
  if (rise === null || rise <= 0) return <small>{rise === null ? '–' : t('noRise')}</small>;
  const rate = baseRate(level, {
    asked: rise,
    baseline: isDerived ? null : base,
    baselineYear: year,
    knownUpTo: Math.max(year, 2019),
  });
  if (rate === null) return <small>{t('rareUnknown')}</small>;
  const words = {
    times: whole(rate.times),
    of: whole(rate.of),
    from: rate.from,
    to: rate.to,
    low: share(rate.range?.low ?? 0),
    high: share(rate.range?.high ?? 0),
  };
  return (
    <>
      <strong>{isDerived ? t('rareRange', words) : share(rate.share)}</strong>
      <small className={classes.line}>
        {t(
          rate.half === null
            ? isDerived
              ? 'rareDerived'
              : 'rareAll'
            : rate.half === 'lower'
              ? 'rareLower'
              : 'rareUpper',
          words,
        )}
      </small>
    </>
  );
}

/** Official figures on this device as the baseline, where the year fits. */
function TakeOfficial({ draft, set }: Omit<Props, 'checked'>) {
  const { t } = useTranslation('plan');
  const { official } = useProvince();
  if (!official || official.province !== draft.province || String(official.year) !== draft.baselineYear)
    return null;
  const take = () =>
    set({
      baseline: Object.fromEntries(
        DIMENSION_IDS.map(id => [id, official.dimensions[id].points?.toFixed(2).replace('.', ',') ?? '']),
      ) as PlanDraft['baseline'],
    });
  return (
    <Button variant="subtle" onClick={take}>
      {t('takeOfficial', { year: official.year })}
    </Button>
  );
}
