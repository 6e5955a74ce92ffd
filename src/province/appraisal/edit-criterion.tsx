import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommuneIndexEdits } from '../../../indicators/commune-index/edits';
import type { Criterion } from '../../../indicators/commune-index/schema';
import { changed, withCriterionAgain, withoutCriterion } from '../../engine/communes/index-edits';
import { localTime } from '../../engine/local-time';
import { Chip } from '../../ui/chip';
import { CriterionSource } from '../../ui/claims/criterion-source';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './appraisal.module.css';
import { RuleFields, ruleOf, typedRule } from './rule-fields';

export type EditIndex = (change: (known: CommuneIndexEdits) => CommuneIndexEdits) => void;

interface Props {
  readonly criterion: Criterion;
  /** Differs from the product's own index, or from what is saved. */
  readonly isEdited: boolean;
  readonly removed: CommuneIndexEdits['removed'][number] | null;
  readonly onEdit: EditIndex;
}

/** One criterion of the round: a line that opens into its fields. Nothing is saved here: edits gather in the draft. */
export function EditCriterion({ criterion, isEdited, removed, onEdit }: Props) {
  const words = useClaimWords();
  const { t } = words;
  const { id, rule, weight } = criterion;
  const [isOpen, setOpen] = useState(false);
  if (removed !== null)
    return (
      <div className={classes.edit} data-removed="true">
        <span>
          <s>
            {id} {words.title(criterion)}
          </s>
          <br />
          {t('indexRemoved', { date: words.day(removed.on), reason: removed.reason })}
        </span>
        <Button variant="subtle" onClick={() => onEdit(known => withCriterionAgain(known, id))}>
          {t('indexRestore')}
        </Button>
      </div>
    );
  return (
    <details className={classes.criterion} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          <b>{id}</b> {words.title(criterion)}
        </span>
        <span className={classes.small}>
          {isEdited && <Chip tone="info">{t('indexEdited')}</Chip>} {t(`rule.${rule.kind}`)}
          {weight !== 1 && ` · ${t('indexWeight')} ${words.points(weight, 1)}`}
        </span>
      </summary>
      {isOpen && <Fields key={`${weight}/${words.title(criterion)}`} criterion={criterion} onEdit={onEdit} />}
    </details>
  );
}

function Fields({ criterion, onEdit }: Pick<Props, 'criterion' | 'onEdit'>) {
  const words = useClaimWords();
  const { t } = words;
  const { id } = criterion;
  const [text, setText] = useState(words.title(criterion));
  const [weight, setWeight] = useState<number | string>(criterion.weight);
  const [typed, setTyped] = useState(() => typedRule(criterion.rule));
  const rule = ruleOf(typed, criterion.rule);
  const change = {
    ...(text.trim() !== words.title(criterion) ? { text } : {}),
    ...(Number(weight) !== criterion.weight ? { weight: Number(weight) } : {}),
    ...(rule && JSON.stringify(rule) !== JSON.stringify(criterion.rule) ? { rule } : {}),
  };
  const isFine = rule !== null && Number(weight) > 0 && text.trim() !== '';
  return (
    <div className={classes.fields}>
      <Textarea
        label={t('indexText')}
        autosize
        maxLength={400}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <RuleFields value={typed} onChange={setTyped} />
      <NumberInput
        label={t('indexWeight')}
        min={0.1}
        step={0.5}
        decimalSeparator=","
        value={weight}
        onChange={setWeight}
      />
      <div>
        <Button
          variant="outline"
          disabled={!isFine || Object.keys(change).length === 0}
          onClick={() => onEdit(known => changed(known, id, change))}
        >
          {t('indexApply')}
        </Button>
      </div>
      <Removal id={id} onEdit={onEdit} />
      <CriterionSource criterion={criterion} />
    </div>
  );
}

function Removal({ id, onEdit }: { readonly id: string; readonly onEdit: EditIndex }) {
  const { t } = useClaimWords();
  const [reason, setReason] = useState('');
  const remove = () => {
    const on = localTime(new Date()).slice(0, 10);
    onEdit(known => withoutCriterion(known, { criterion: id, on, reason: reason.normalize('NFC').trim() }));
  };
  return (
    <details>
      <summary>{t('indexRemove')}</summary>
      <p className={classes.small}>{t('indexRemoveWhy')}</p>
      <div className={classes.edit} data-removed="true">
        <TextInput
          label={t('indexReason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Button color="gach" variant="outline" disabled={reason.trim() === ''} onClick={remove}>
          {t('indexRemove')}
        </Button>
      </div>
    </details>
  );
}
