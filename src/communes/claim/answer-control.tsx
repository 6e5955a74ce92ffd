import { useId, useState } from 'react';
import { readNumber } from '../../../surveys/number';
import { companionOf, type SurveyElementJson } from '../../../surveys/survey-js';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';
import type { ClaimSession } from './session';

/** SurveyJS keeps "not applicable" as its own special item of this value. */
const NOT_APPLICABLE = 'none';

interface Choice {
  readonly value: number | string;
  readonly text: string;
}

/** The inputs of one question, drawn from the generated SurveyJS JSON with the page's own controls. */
export function AnswerControl({
  name,
  raw,
  session,
}: {
  readonly name: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly session: ClaimSession | null;
}) {
  const { json } = useCommune();
  const elements = json.pages.flatMap(page => page.elements);
  const element = elements.find(one => one.name === name);
  const companion = elements.find(one => one.name === companionOf(name));
  if (!element) return null;
  const other = companionOf(name);
  if (element.type === 'radiogroup')
    return (
      <Radios
        element={element}
        choices={choicesOf(element)}
        value={raw[name]}
        onChange={session && (value => session.answer(name, value))}
      />
    );
  return (
    <div className={classes.number}>
      <NumberField
        element={element}
        value={raw[other] === undefined ? raw[name] : undefined}
        onChange={
          session &&
          (value => {
            session.answer(other, undefined);
            session.answer(name, value);
          })
        }
      />
      {companion && (
        <Radios
          element={companion}
          choices={choicesOf(companion)}
          value={raw[other]}
          onChange={session && (value => session.answer(other, raw[other] === value ? undefined : value))}
        />
      )}
    </div>
  );
}

/** Choices of a radiogroup and the special "none" item, as SurveyJS would list them. */
function choicesOf(element: SurveyElementJson): readonly Choice[] {
  const listed = Array.isArray(element.choices) ? (element.choices as Choice[]) : [];
  return element.showNoneItem === true
    ? [...listed, { value: NOT_APPLICABLE, text: String(element.noneText) }]
    : listed;
}

function Radios({
  element,
  choices,
  value,
  onChange,
}: {
  readonly element: SurveyElementJson;
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChange: ((value: number | string) => void) | null;
}) {
  const group = useId();
  return (
    <fieldset className={classes.radios} disabled={onChange === null}>
      <legend>{element.title}</legend>
      {choices.map(choice => (
        <label key={String(choice.value)} data-quiet={choice.value === NOT_APPLICABLE}>
          <input
            type="radio"
            name={group}
            checked={value === choice.value}
            onChange={() => onChange?.(choice.value)}
            onClick={() =>
              value === choice.value && element.showClearButton === true && onChange?.(choice.value)
            }
          />
          {choice.text}
        </label>
      ))}
    </fieldset>
  );
}

/** What was typed stays as typed; a number that cannot be read is said at once and kept out of the points. */
function NumberField({
  element,
  value,
  onChange,
}: {
  readonly element: SurveyElementJson;
  readonly value: unknown;
  readonly onChange: ((value: string | undefined) => void) | null;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = value === undefined ? '' : (typed ?? String(value).replace('.', ','));
  const isBad = text !== '' && !readNumber(text).ok;
  return (
    <span className={classes.field}>
      <label htmlFor={id}>{element.title}</label>
      <input
        id={id}
        inputMode="decimal"
        maxLength={16}
        disabled={onChange === null}
        aria-invalid={isBad}
        value={text}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange?.(currentTarget.value === '' ? undefined : currentTarget.value);
        }}
      />
      <span aria-hidden="true">{String(element.placeholder ?? '')}</span>
    </span>
  );
}
