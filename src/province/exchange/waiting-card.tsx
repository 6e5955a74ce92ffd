import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../indicators/language';
import type { Response } from '../../../surveys/response';
import type { AnswerFault, Version } from '../../engine/exchange/facts';
import { type AnswerPair, answerPairs, type FormWords } from '../../office/answer-words';
import classes from '../../office/office.module.css';
import type { Waiting } from '../../office/rulings';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { useCommuneNames } from '../../ui/use-commune-names';
import parts from './exchange.module.css';

interface Props {
  readonly waiting: Waiting;
  /** What was asked: of people, or of a commune about itself. */
  readonly words: FormWords;
  readonly isClaim: boolean;
  readonly mayRule: boolean;
  readonly onKeep: (sha: string, at: number) => void;
  readonly onUndo: () => void;
}

/** One interview a person has to look at. */
export function WaitingCard({ waiting, words, isClaim, mayRule, onKeep, onUndo }: Props) {
  const { t } = useTranslation('exchange');
  const { id, versions, kept } = waiting;
  const [only] = versions;
  if (only && versions.length === 1)
    return <OneVersion {...{ id, only, kept, words, isClaim, mayRule, onKeep, onUndo }} />;
  return (
    <Card
      title={kept === null ? t('office.twoVersions') : t('office.ruled')}
      note={id}
      aside={kept !== null && <Chip tone="ok">{t('office.versionKept')}</Chip>}
    >
      {kept === null && (
        <p className={classes.text}>{t(isClaim ? 'office.twoClaimsText' : 'office.twoVersionsText')}</p>
      )}
      <SideBySide versions={versions} kept={kept} words={words} isClaim={isClaim} />
      <div className={classes.buttons}>
        {versions.map(
          ({ sha, removed, content }, at) =>
            sha !== kept &&
            removed === null &&
            content?.kind === 'interview' && (
              <Button key={sha} variant="outline" disabled={!mayRule} onClick={() => onKeep(sha, at + 1)}>
                {t('office.keep', { at: at + 1 })}
              </Button>
            ),
        )}
        {kept !== null && (
          <Button variant="subtle" disabled={!mayRule} onClick={onUndo}>
            {t('office.undo')}
          </Button>
        )}
      </div>
    </Card>
  );
}

interface One extends Omit<Props, 'waiting'> {
  readonly id: string;
  readonly only: Version;
  readonly kept: string | null;
}

/** A single version that cannot be counted as it is: its questionnaire or some of its answers are not known here. */
function OneVersion({ id, only, kept, words, isClaim, mayRule, onKeep, onUndo }: One) {
  const { t } = useTranslation('exchange');
  const { faults = [], formKnown, origin, sha } = only;
  if (!formKnown || faults.length === 0)
    return (
      <Card title={t('office.unknownForm')} note={id}>
        <p className={classes.text}>
          {t(isClaim ? 'office.unknownIndexText' : 'office.unknownFormText', { form: origin?.form ?? '?' })}
        </p>
      </Card>
    );
  const mayKeep = faults.every(({ question }) => question !== '');
  return (
    <Card
      title={kept === null ? t('office.faultsTitle') : t('office.ruled')}
      note={id}
      aside={kept !== null && <Chip tone="ok">{t('office.versionKept')}</Chip>}
    >
      <p className={classes.text}>{t(isClaim ? 'office.claimFaultsText' : 'office.faultsText')}</p>
      <FaultList faults={faults} words={words} />
      <div className={classes.buttons}>
        {kept !== null && (
          <Button variant="subtle" disabled={!mayRule} onClick={onUndo}>
            {t('office.undo')}
          </Button>
        )}
        {kept === null && mayKeep && (
          <Button variant="outline" disabled={!mayRule} onClick={() => onKeep(sha, 1)}>
            {t(isClaim ? 'office.claimFaultsKeep' : 'office.faultsKeep', { count: faults.length })}
          </Button>
        )}
      </div>
    </Card>
  );
}

function FaultList({
  faults,
  words,
}: {
  readonly faults: readonly AnswerFault[];
  readonly words: FormWords;
}) {
  const { t, i18n } = useTranslation('exchange');
  const { questions } = words.wording[languageOf(i18n.language)];
  return (
    <ul className={classes.problems}>
      {faults.map(({ question, reason, value }) => (
        <li key={question}>
          {question !== '' && <b>{questions[question]?.title ?? question}: </b>}
          {t(`fault.${reason}`, { value })}
        </li>
      ))}
    </ul>
  );
}

const responseOf = ({ content }: Version): Response | null =>
  content?.kind === 'interview' ? content.response : null;

/** Facts about each version, then the answers; what differs is marked, the rest hidden until asked for. */
function SideBySide({
  versions,
  kept,
  words,
  isClaim,
}: {
  readonly versions: readonly Version[];
  readonly kept: string | null;
  readonly words: FormWords;
  readonly isClaim: boolean;
}) {
  const { t, i18n } = useTranslation('exchange');
  const [all, setAll] = useState(false);
  const language = languageOf(i18n.language);
  const responses = versions.map(responseOf);
  const nameOf = useCommuneNames(responses.find(response => response)?.place.province ?? '');
  const pairs = answerPairs(
    responses.map(response => response?.answers ?? {}),
    language,
    words,
  );
  const differing = pairs.filter(({ differs }) => differs);
  return (
    <>
      <div className={classes.scroll}>
        <table className={parts.compare}>
          <thead>
            <tr>
              <th scope="col">{t(isClaim ? 'office.criterion' : 'office.question')}</th>
              {versions.map(({ sha }, at) => (
                <th key={sha} scope="col">
                  {t('office.version', { at: at + 1 })} {sha === kept && `(${t('office.versionKept')})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row
              title={t('office.versionBy')}
              cells={versions.map(version => version.origin?.vol ?? stateOf(version, t))}
            />
            <Row
              title={t(isClaim ? 'office.versionCommune' : 'office.versionPlace')}
              cells={responses.map(response => (response ? placeOf(response, nameOf) : '–'))}
            />
            <Row
              title={t(isClaim ? 'office.versionHandedIn' : 'office.versionTime')}
              cells={responses.map(response => (response ? whenOf(response.completedAt) : '–'))}
            />
            <Row
              title={t('office.versionAnswers')}
              cells={responses.map(response =>
                response ? String(Object.keys(response.answers).length) : '–',
              )}
            />
            {(all ? pairs : differing).map(pair => (
              <AnswerRow key={pair.name} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.between}>
        <b>
          {differing.length > 0
            ? t('office.differences', { count: differing.length })
            : t('office.noDifferences')}
        </b>
        <Checkbox
          size="md"
          label={t('office.allAnswers')}
          checked={all}
          onChange={event => setAll(event.currentTarget.checked)}
        />
      </div>
    </>
  );
}

/** A commune answers for the whole of itself: it has no village. */
const placeOf = ({ kind, place }: Response, nameOf: (commune: string) => string): string =>
  kind === 'commune' ? nameOf(place.commune) : `${place.village} · ${nameOf(place.commune)}`;

const whenOf = (iso: string): string =>
  `${iso.slice(11, 16)} · ${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

function stateOf(
  { removed, content }: Version,
  t: (key: 'office.versionRemoved' | 'office.versionDraft') => string,
): string {
  if (removed !== null) return t('office.versionRemoved');
  return content?.kind === 'draft' ? t('office.versionDraft') : '–';
}

function Row({ title, cells }: { readonly title: string; readonly cells: readonly string[] }) {
  const differs = cells.some(cell => cell !== cells[0]);
  return (
    <tr className={differs ? parts.differs : undefined}>
      <th scope="row">{title}</th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell per version, in their order
        <td key={at}>{cell}</td>
      ))}
    </tr>
  );
}

function AnswerRow({ pair }: { readonly pair: AnswerPair }) {
  const { t } = useTranslation('exchange');
  return (
    <tr className={pair.differs ? parts.differs : undefined}>
      <th scope="row">{pair.title}</th>
      {pair.answers.map((answer, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell per version, in their order
        <td key={at}>{answer ?? t('office.noAnswer')}</td>
      ))}
    </tr>
  );
}
