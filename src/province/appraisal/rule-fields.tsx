import { NumberInput, Select, TextInput } from '@mantine/core';
import type { PointsRule } from '../../../indicators/commune-index/schema';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './appraisal.module.css';

const KINDS = ['yes-no', 'share', 'count', 'deadline'] as const;
type Kind = (typeof KINDS)[number];

/** A rule as it is typed; `rule` null while it says nothing yet. */
export interface TypedRule {
  readonly kind: Kind;
  readonly target: number | string;
  readonly of: string;
}

export const typedRule = (rule: PointsRule): TypedRule => ({
  kind: rule.kind,
  target:
    rule.kind === 'share' ? Math.round(rule.target * 1e4) / 100 : rule.kind === 'count' ? rule.target : '',
  of: rule.kind === 'share' || rule.kind === 'count' ? rule.of : '',
});

/** Null: not a rule yet. A deadline keeps the dates of its source; one of the province's own is "by its rules". */
export function ruleOf({ kind, target, of }: TypedRule, before: PointsRule | null): PointsRule | null {
  const value = Number(target);
  const what = of.normalize('NFC').trim();
  switch (kind) {
    case 'yes-no':
      return { kind };
    case 'deadline':
      return before?.kind === 'deadline'
        ? before
        : { kind, due: [{ kind: 'by-rule', rule: 'theo quy định' }] };
    case 'share':
      return value > 0 && value <= 100 && what ? { kind, target: value / 100, of: what } : null;
    case 'count':
      return Number.isInteger(value) && value >= 1 && what ? { kind, target: value, of: what } : null;
    default:
      return kind satisfies never;
  }
}

/** How a criterion is marked: yes/no, a share or a number against what must be reached, a deadline. */
export function RuleFields({
  value,
  onChange,
}: {
  readonly value: TypedRule;
  readonly onChange: (value: TypedRule) => void;
}) {
  const { t } = useClaimWords();
  const isNumber = value.kind === 'share' || value.kind === 'count';
  return (
    <>
      <Select
        label={t('ruleKind')}
        allowDeselect={false}
        data={KINDS.map(kind => ({ value: kind, label: t(`rule.${kind}`) }))}
        value={value.kind}
        onChange={kind => kind && onChange({ ...value, kind: kind as Kind })}
      />
      {isNumber && (
        <div className={classes.pair}>
          <NumberInput
            label={t(value.kind === 'share' ? 'ruleShare' : 'ruleCount')}
            min={0}
            decimalSeparator=","
            {...(value.kind === 'share' ? { max: 100 } : { allowDecimal: false })}
            value={value.target}
            onChange={target => onChange({ ...value, target })}
          />
          <TextInput
            label={t('ruleOf')}
            value={value.of}
            onChange={event => onChange({ ...value, of: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
