import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../surveys/questionnaire';
import type { Wording } from '../../../surveys/wording';
import type { Meaning } from '../../engine/interop/mapping';
import type { SuggestedQuestion } from '../../engine/interop/suggest-mapping';
import classes from './interop.module.css';

interface Props {
  readonly question: Question;
  readonly words: Wording;
  readonly columns: readonly { readonly value: string; readonly label: string }[];
  readonly matched: SuggestedQuestion | null;
  readonly onColumn: (column: string | null) => void;
  readonly onValue: (value: string, meaning: Meaning) => void;
}

/** One question: its column, and what each value nobody could tell means. */
export function QuestionMatch({ question, words, columns, matched, onColumn, onValue }: Props) {
  const { t } = useTranslation('interop');
  const title = words.questions[question.name]?.title ?? question.name;
  return (
    <div className={classes.question}>
      <p id={`q-${question.name}`}>{title}</p>
      <NativeSelect
        size="md"
        aria-labelledby={`q-${question.name}`}
        data={[...columns]}
        value={matched?.column ?? ''}
        onChange={event => onColumn(event.currentTarget.value || null)}
      />
      {matched && matched.untold.length > 0 && (
        <div className={classes.values}>
          {matched.untold.map(value => (
            <NativeSelect
              size="md"
              key={value}
              label={t('mapValue', { value })}
              data={[{ value: '?', label: '…' }, ...meaningsOf(question, words, t('mapIgnored'))]}
              defaultValue="?"
              onChange={event => onValue(value, meaningOf(event.currentTarget.value))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function meaningsOf(question: Question, { options, reasons }: Wording, ignored: string) {
  const codes = question.kind === 'choice' ? question.options.codes : [];
  const set = question.kind === 'choice' ? options[question.options.id] : undefined;
  return [
    ...codes.map(code => ({ value: String(code), label: set?.[code] ?? String(code) })),
    ...question.noAnswer.map(reason => ({ value: reason as string, label: reasons[reason] })),
    { value: '', label: ignored },
  ];
}

const meaningOf = (text: string): Meaning => (/^\d+$/.test(text) ? Number(text) : (text as Meaning));
