import type { CommuneIndex, Criterion } from '../../../indicators/commune-index/schema';
import type { ClaimAnswer } from '../../../scoring/commune-rank/claim-score';
import { fitWithShare } from '../../../scoring/commune-rank/plausible';
import type { AppraisalState } from '../../engine/communes/appraisal';
import type { CitizenFigure } from '../../engine/communes/citizens';
import classes from './claims.module.css';
import { AnswerChip, CitizenShare, FitChip } from './marks';
import { StateChip } from './state-chip';
import { useClaimWords } from './use-claim-words';

/** What stands in one row. `points`: of the commune's own mark; `state`: of the appraisal, where there is one. */
export interface CriterionLine {
  readonly answer: ClaimAnswer | undefined;
  readonly points: number | null;
  readonly figure: CitizenFigure | undefined;
  readonly evidence: number;
  readonly state: AppraisalState | null;
}

interface Props {
  readonly index: CommuneIndex;
  readonly lineOf: (criterion: Criterion) => CriterionLine;
  readonly opened: string;
  readonly onOpen: (id: string) => void;
  /** Is there anything appraised to show? */
  readonly isAppraised: boolean;
}

/** Every criterion by dimension: the commune's mark, what citizens said, whether the two fit, what the council made of it. */
export function CriterionTable({ index, lineOf, opened, onOpen, isAppraised }: Props) {
  const { t, dimensionShort } = useClaimWords();
  const columns = isAppraised ? 4 : 3;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('colCriterion')}</th>
          <th scope="col">{t('colClaim')}</th>
          <th scope="col">{t('colCitizens')}</th>
          {isAppraised && <th scope="col">{t('colAppraised')}</th>}
        </tr>
      </thead>
      {index.dimensions.map(({ id, subDimensions }) => (
        <tbody key={id}>
          <tr className={classes.group}>
            <th colSpan={columns} scope="rowgroup">
              {id.slice(1)}. {dimensionShort(id)}
            </th>
          </tr>
          {subDimensions.flatMap(({ criteria }) =>
            criteria.map(criterion => (
              <Row
                key={criterion.id}
                criterion={criterion}
                line={lineOf(criterion)}
                isOpen={opened === criterion.id}
                isAppraised={isAppraised}
                onOpen={onOpen}
              />
            )),
          )}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps extends Pick<Props, 'onOpen' | 'isAppraised'> {
  readonly criterion: Criterion;
  readonly line: CriterionLine;
  readonly isOpen: boolean;
}

function Row({ criterion, line, isOpen, isAppraised, onOpen }: RowProps) {
  const words = useClaimWords();
  const { t } = words;
  const { id, subDimension, citizens } = criterion;
  const { answer, points, figure, evidence, state } = line;
  const known = figure?.kind === 'figure' ? figure : null;
  return (
    <tr className={isOpen ? classes.current : undefined}>
      <th scope="row">
        <button
          type="button"
          className={classes.pick}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => onOpen(id)}
        >
          {words.title(criterion)}
          <small>
            {subDimension} · {evidence === 0 ? t('evidenceNone') : t('evidenceCount', { count: evidence })}
          </small>
        </button>
      </th>
      <td>
        <AnswerChip answer={answer} criterion={criterion} points={points} />
      </td>
      <td>
        <CitizenShare figure={figure} asked={citizens !== null} />
        {known && <small className={classes.quiet}>n = {known.n} </small>}
        {citizens !== null && points !== null && figure && (
          <FitChip fit={fitWithShare(points, known?.range ?? null)} known={known !== null} />
        )}
      </td>
      {isAppraised && <td>{state && <StateChip state={state} criterion={criterion} />}</td>}
    </tr>
  );
}
