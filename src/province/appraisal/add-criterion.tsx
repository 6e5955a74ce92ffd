import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { COMMUNE_INDEX, type CommuneIndex } from '../../../indicators/commune-index';
import { withCriterion } from '../../engine/communes/index-edits';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './appraisal.module.css';
import type { EditIndex } from './edit-criterion';
import { RuleFields, ruleOf, type TypedRule } from './rule-fields';

type Subs = CommuneIndex['dimensions'][number]['subDimensions'];
const EMPTY: TypedRule = { kind: 'yes-no', target: '', of: '' };

/** A criterion of the province's own, in one of the dimension's parts. */
export function AddCriterion({ subs, onEdit }: { readonly subs: Subs; readonly onEdit: EditIndex }) {
  const words = useClaimWords();
  const { t } = words;
  const [sub, setSub] = useState(subs[0]?.id ?? '');
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(EMPTY);
  const rule = ruleOf(typed, null);
  const subDimension = subs.find(({ id }) => id === sub)?.id;
  const add = () => {
    if (!subDimension || rule === null) return;
    onEdit(known => withCriterion(known, COMMUNE_INDEX, { subDimension, text, rule }));
    setText('');
    setTyped(EMPTY);
  };
  return (
    <details className={classes.criterion}>
      <summary>{t('indexAdd')}</summary>
      <div className={classes.fields}>
        <Select
          label={t('level')}
          allowDeselect={false}
          data={subs.map(({ id }) => ({ value: id, label: `${id} ${words.subName(id)}` }))}
          value={sub}
          onChange={value => value && setSub(value as typeof sub)}
        />
        <Textarea
          label={t('indexText')}
          autosize
          maxLength={400}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <RuleFields value={typed} onChange={setTyped} />
        <div>
          <Button variant="outline" disabled={text.trim() === '' || rule === null} onClick={add}>
            {t('indexAddDo')}
          </Button>
        </div>
      </div>
    </details>
  );
}
