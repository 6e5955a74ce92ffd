import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../indicators/language';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { questionsOf } from '../../../surveys/questionnaire';
import type { Mapping } from '../../engine/interop/mapping';
import { Card } from '../../ui/card';
import { useProvince } from '../state/province-state';
import { columnValues } from './column-values';
import classes from './interop.module.css';
import {
  FIELDS,
  finished,
  type MappingDraft,
  missingFields,
  startedDraft,
  withColumn,
} from './mapping-draft';
import { QuestionMatch } from './question-match';

interface Props {
  readonly file: File;
  readonly header: readonly string[];
  readonly onMatched: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}

/** Columns of an unknown table are matched with questions once; the matching is kept under a name. */
export function MappingPanel({ file, header, onMatched, onCancel }: Props) {
  const { t, i18n } = useTranslation('interop');
  const { chosen } = useProvince();
  const [draft, setDraft] = useState<MappingDraft | null>(null);
  useEffect(() => {
    void columnValues(file).then(values => setDraft(startedDraft(file.name, header, values)));
  }, [file, header]);
  if (draft === null) return <Card title={t('mapTitle')}>…</Card>;
  const missing = missingFields(draft);
  const questions = questionsOf(HOUSEHOLD_2021);
  const told = questions.filter(({ name }) => draft.questions[name]).length;
  const words = HOUSEHOLD_WORDING[languageOf(i18n.language)];
  const columns = [
    { value: '', label: t('mapNoColumn') },
    ...header.map(name => ({ value: name, label: name })),
  ];
  const save = () => {
    const round = chosen.round?.round.id ?? `local-${chosen.province}-${chosen.year}`;
    onMatched(finished(draft, { round, province: chosen.round?.round.province ?? chosen.province }));
  };
  return (
    <Card title={t('mapTitle')} note={file.name}>
      <p className={classes.text}>{t('mapWhat')}</p>
      <TextInput
        mb="sm"
        label={t('mapName')}
        value={draft.name}
        onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        {FIELDS.map(field => (
          <NativeSelect
            size="md"
            key={field}
            label={t(`mapField.${field}`)}
            data={columns}
            value={draft.fields[field] ?? ''}
            onChange={event =>
              setDraft({ ...draft, fields: { ...draft.fields, [field]: event.currentTarget.value || null } })
            }
          />
        ))}
      </div>
      <h3>{t('mapQuestions', { told, of: questions.length })}</h3>
      <div className={classes.list}>
        {questions.map(question => (
          <QuestionMatch
            key={question.name}
            question={question}
            words={words}
            columns={columns}
            matched={draft.questions[question.name] ?? null}
            onColumn={column => setDraft(withColumn(draft, question.name, column))}
            onValue={(value, meaning) => setDraft(withMeaning(draft, question.name, value, meaning))}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <p className={classes.note} role="status">
          {t('mapMissing', { what: missing.map(field => t(`mapField.${field}`)).join(', ') })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button onClick={save} disabled={missing.length > 0 || draft.name.trim() === ''}>
          {t('mapSave')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('stop')}
        </Button>
      </div>
    </Card>
  );
}

const withMeaning = (
  draft: MappingDraft,
  name: string,
  value: string,
  meaning: Mapping['questions'][string]['values'][string],
): MappingDraft => {
  const matched = draft.questions[name];
  if (!matched) return draft;
  const values = { ...matched.values, [value]: meaning };
  const untold = matched.untold.filter(other => other !== value);
  return { ...draft, questions: { ...draft.questions, [name]: { ...matched, values, untold } } };
};
