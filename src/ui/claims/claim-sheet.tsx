import { useTranslation } from 'react-i18next';
import type { CommuneIndex } from '../../../indicators/commune-index/schema';
import type { EvidenceItem } from '../../../surveys/commune/claim';
import type { Answers } from '../../../surveys/response';
import { type AppraisalEvent, appraise } from '../../engine/communes/appraisal';
import type { CitizenFigure } from '../../engine/communes/citizens';
import { claimAnswers, driftOf, type HandedIn, scoreOf } from '../../engine/communes/claim';
import classes from './sheet.module.css';
import { StateChip } from './state-chip';
import { useClaimWords } from './use-claim-words';

interface Props {
  readonly name: string;
  readonly index: CommuneIndex;
  readonly digest: string;
  readonly roundName: string;
  readonly answers: Answers;
  readonly evidence: readonly EvidenceItem[];
  /** The hand-in the sheet shows; null for a draft, which has nothing appraised. */
  readonly claim: HandedIn | null;
  readonly events: readonly AppraisalEvent[];
  readonly disputeDays?: number | undefined;
  /** The commune is part of another by now. */
  readonly merged?: { readonly commune: string; readonly on: string } | null;
  readonly citizens: (level: string) => CitizenFigure | undefined;
  readonly nameOf?: (code: string) => string;
  readonly synthetic: boolean;
  readonly today: string;
}

/** One commune on paper: marks by dimension and by criterion, citizens' figures in columns of their own. */
export function ClaimSheet(props: Props) {
  const words = useClaimWords();
  const { t } = words;
  const { t: common } = useTranslation('common');
  const { index, answers, evidence, claim, events, citizens, nameOf = code => code } = props;
  const own = scoreOf(index, { answers, evidence });
  const appraised = claim && appraise(index, claim, events, props.disputeDays);
  const show = (points: number | null | undefined) => (points == null ? '–' : words.points(points));
  return (
    <article className={classes.sheet} aria-label={t('sheetTitle', { commune: props.name })}>
      {props.synthetic && <p className={classes.stamp}>{common('synthetic')}</p>}
      <h2>{t('sheetTitle', { commune: props.name })}</h2>
      <p>
        {props.roundName} · {common('notOfficial')}
        {claim && ` · ${t('colVersion')} ${claim.claim.version}, ${words.moment(claim.completedAt)}`}
      </p>
      {props.merged && (
        <p>
          <b>
            {t('mergedTitle', { commune: nameOf(props.merged.commune), date: words.day(props.merged.on) })}.
          </b>
        </p>
      )}
      {claim && <Drift claim={claim} index={index} digest={props.digest} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sheetDimension')}</th>
            <th scope="col">{t('standClaim')}</th>
            <th scope="col">{t('standAppraised')}</th>
            <th scope="col">{t('standCitizens')}</th>
          </tr>
        </thead>
        <tbody>
          {index.dimensions.map(({ id }) => (
            <tr key={id}>
              <th scope="row">
                {id.slice(1)}. {words.dimensionShort(id)}
              </th>
              <td>{show(own.dimensions.get(id)?.points)}</td>
              <td>{show(appraised?.appraised.dimensions.get(id)?.points)}</td>
              <td>{figureText(citizens(id), words)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('sheetTotal')}</th>
            <td>{show(own.total.points)}</td>
            <td>{show(appraised?.appraised.total.points)}</td>
            <td>{figureText(citizens('total'), words)}</td>
          </tr>
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('colCriterion')}</th>
            <th scope="col">{t('colClaim')}</th>
            <th scope="col">{t('evidenceTitle', { count: evidence.length })}</th>
            <th scope="col">{t('colAppraised')}</th>
          </tr>
        </thead>
        <tbody>
          {index.dimensions.flatMap(({ subDimensions }) =>
            subDimensions.flatMap(({ criteria }) =>
              criteria.map(criterion => {
                const state = appraised?.states.get(criterion.id);
                return (
                  <tr key={criterion.id}>
                    <th scope="row">
                      {criterion.id} {words.title(criterion)}
                    </th>
                    <td>{words.answer(claimAnswers(answers).get(criterion.id), criterion)}</td>
                    <td>{evidence.filter(one => one.criterion === criterion.id).length}</td>
                    <td>
                      {state && <StateChip state={state} criterion={criterion} />}
                      {state && 'decision' in state && state.decision.reason !== '' && (
                        <small className={classes.reason}>{state.decision.reason}</small>
                      )}
                    </td>
                  </tr>
                );
              }),
            ),
          )}
        </tbody>
      </table>
      <p>{t('listFoot')}</p>
      <div className={classes.signs}>
        <span>{t('sheetSign')}</span>
        <span>{t('sheetConfirm')}</span>
      </div>
      <p className={classes.made}>
        {t('sheetMade', {
          date: words.day(props.today),
          index: t('indexName', { version: index.version }),
          digest: props.digest.slice(0, 12),
        })}
      </p>
    </article>
  );
}

/** What the index has gained or lost since the hand-in: said on paper too, so that no answer goes missing unseen. */
function Drift({ claim, index, digest }: { claim: HandedIn; index: CommuneIndex; digest: string }) {
  const { t } = useClaimWords();
  const { isSame, removed, added } = driftOf(index, digest, claim);
  if (isSame) return null;
  return (
    <p>
      <b>{t('driftTitle')}.</b> {removed.length > 0 && t('driftRemoved', { criteria: removed.join(', ') })}{' '}
      {added.length > 0 && t('driftAdded', { criteria: added.map(({ id }) => id).join(', ') })}
    </p>
  );
}

const figureText = (
  figure: CitizenFigure | undefined,
  { points, t }: ReturnType<typeof useClaimWords>,
): string => {
  if (figure?.kind !== 'figure') return t(figure?.kind === 'suppressed' ? 'citizensFew' : 'citizensNone');
  const { shrunk, range, n } = figure;
  return `${points(shrunk)} (${points(range.lower)}–${points(range.upper)}), n = ${n}`;
};
