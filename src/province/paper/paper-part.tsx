import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../surveys/condition';
import type { Question } from '../../../surveys/questionnaire';
import type { Round } from '../../../surveys/round';
import type { Wording } from '../../../surveys/wording';
import classes from './paper.module.css';
import { type Block, type PaperForm, type PaperPart, ruleText } from './paper-form';

interface Props {
  readonly part: PaperPart;
  readonly letter: number;
  readonly form: PaperForm;
  readonly wording: Wording;
  readonly round: Round | null;
}

/** One page of the questionnaire: what is read first, then its questions, each with its skip. */
export function PaperPartView({ part: { page, blocks }, letter, form, wording, round }: Props) {
  const { t } = useTranslation('round');
  const rule = useRule(form);
  const controller = round?.conduct?.consent.controller;
  const names: Readonly<Record<string, string>> = { ...wording.names, ...(controller ? { controller } : {}) };
  const text = wording.pages[page.id];
  const own = page.role === 'consent' ? round?.conduct?.consent.words : null;
  const intro = own ? [own] : (text?.intro ?? []);
  return (
    <section className={classes.part}>
      <h3>
        {letter}. {text?.title ?? page.id}
      </h3>
      {page.askedIf && <p className={classes.skip}>{t('paperAskPageIf', { rule: rule(page.askedIf) })}</p>}
      {intro.map(line => (
        <p key={line} className={classes.intro}>
          {line.replace(/\{(\w+)\}/g, (all, name: string) => names[name] ?? all)}
        </p>
      ))}
      {blocks.map(block =>
        block.kind === 'one' ? (
          <One key={block.question.name} question={block.question} form={form} wording={wording} />
        ) : (
          <Grid key={block.questions[0]?.name} block={block} form={form} wording={wording} />
        ),
      )}
    </section>
  );
}

function useRule(form: PaperForm): (rule: Condition) => string {
  const { t } = useTranslation('round');
  const words = {
    is: (n: number, codes: string) => t('paperIs', { n, codes }),
    isNot: (n: number, codes: string) => t('paperIsNot', { n, codes }),
    answered: (n: number) => t('paperAnswered', { n }),
    not: (rule: string) => t('paperNot', { rule }),
    and: t('paperAnd'),
    or: t('paperOr'),
  };
  return rule => ruleText(rule, form.numbers, words);
}

interface OneProps {
  readonly question: Question;
  readonly form: PaperForm;
  readonly wording: Wording;
}

function One({ question, form, wording }: OneProps) {
  const { t } = useTranslation('round');
  const rule = useRule(form);
  const { name, askedIf, optional } = question;
  const text = wording.questions[name];
  const card =
    question.kind === 'choice'
      ? form.cards.find(({ options }) => options.id === question.options.id)
      : undefined;
  return (
    <div className={classes.question}>
      {askedIf && <p className={classes.skip}>{t('paperAskIf', { rule: rule(askedIf) })}</p>}
      <p className={classes.asked}>
        <span className={classes.number}>{form.numbers.get(name)}</span>
        {text?.title}
        {card && <em> [{t('paperShowCard', { n: card.number })}]</em>}
        {optional && <em> ({t('paperOptional')})</em>}
      </p>
      {text?.hint && <p className={classes.hint}>{text.hint}</p>}
      <Answers question={question} wording={wording} />
    </div>
  );
}

function Answers({ question, wording }: { readonly question: Question; readonly wording: Wording }) {
  const { t } = useTranslation('round');
  return (
    <ul className={classes.answers}>
      {question.kind === 'number' ? (
        <li>{t('paperNumber', { unit: wording.units[question.unit] })}</li>
      ) : (
        question.options.codes.map(code => (
          <li key={code}>
            <b>{code}</b> {wording.options[question.options.id]?.[code]}
          </li>
        ))
      )}
      {question.noAnswer.map(reason => (
        <li key={reason} className={classes.reason}>
          ☐ {wording.reasons[reason]}
        </li>
      ))}
    </ul>
  );
}

/** A battery: a row a question, a column an answer. */
function Grid({
  block,
  form,
  wording,
}: {
  readonly block: Extract<Block, { kind: 'grid' }>;
  readonly form: PaperForm;
  readonly wording: Wording;
}) {
  const { t } = useTranslation('round');
  const rule = useRule(form);
  const [first] = block.questions;
  if (first?.kind !== 'choice') return null;
  const { options, noAnswer, askedIf } = first;
  return (
    <div className={classes.question}>
      {askedIf && <p className={classes.skip}>{t('paperAskIf', { rule: rule(askedIf) })}</p>}
      <table className={classes.grid}>
        <thead>
          <tr>
            <td />
            {options.codes.map(code => (
              <th key={code} scope="col">
                {wording.options[options.id]?.[code]}
              </th>
            ))}
            {noAnswer.map(reason => (
              <th key={reason} scope="col">
                {wording.reasons[reason]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.questions.map(({ name }) => (
            <tr key={name}>
              <th scope="row">
                <span className={classes.number}>{form.numbers.get(name)}</span>
                {wording.questions[name]?.title}
              </th>
              {options.codes.map(code => (
                <td key={code}>{code}</td>
              ))}
              {noAnswer.map(reason => (
                <td key={reason}>☐</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
