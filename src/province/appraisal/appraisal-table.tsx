import type { CommuneIndex, Criterion } from '../../../indicators/commune-index/schema';
import { fitWithShare } from '../../../scoring/commune-rank/plausible';
import { claimAnswers } from '../../engine/communes/claim';
import { Card } from '../../ui/card';
import claims from '../../ui/claims/claims.module.css';
import { AnswerChip, CitizenShare, FitChip } from '../../ui/claims/marks';
import { StateChip } from '../../ui/claims/state-chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import type { ClaimedCommune } from '../communes/use-claims';
import classes from './appraisal.module.css';
import type { Figures } from './use-figures';

interface Props {
  readonly index: CommuneIndex;
  readonly found: ClaimedCommune;
  readonly figures: Figures;
  readonly opened: string;
  readonly onOpen: (id: string) => void;
}

/** Claim, citizens and council side by side, by dimension. */
export function AppraisalTable({ index, ...props }: Props) {
  const { t, dimensionShort } = useClaimWords();
  return (
    <Card flush className={classes.list}>
      <table className={claims.table}>
        <thead>
          <tr>
            <th scope="col">{t('colCriterion')}</th>
            <th scope="col">{t('colClaim')}</th>
            <th scope="col">{t('colCitizens')}</th>
            <th scope="col">{t('colFit')}</th>
            <th scope="col">{t('colAppraised')}</th>
          </tr>
        </thead>
        {index.dimensions.map(({ id, subDimensions }) => (
          <tbody key={id}>
            <tr className={claims.group}>
              <th colSpan={5} scope="rowgroup">
                {id.slice(1)}. {dimensionShort(id)}
              </th>
            </tr>
            {subDimensions.flatMap(({ criteria }) =>
              criteria.map(criterion => <Row key={criterion.id} criterion={criterion} {...props} />),
            )}
          </tbody>
        ))}
      </table>
      <p className={classes.foot}>{t('listFoot')}</p>
    </Card>
  );
}

function Row({
  criterion,
  found,
  figures,
  opened,
  onOpen,
}: Omit<Props, 'index'> & { readonly criterion: Criterion }) {
  const words = useClaimWords();
  const { t } = words;
  const { id, citizens, subDimension } = criterion;
  const figure = citizens === null ? undefined : figures(citizens)?.byCommune.get(found.commune);
  const points = found.appraised.own.criteria.get(id) ?? null;
  const state = found.appraised.states.get(id) ?? { kind: 'open' as const };
  const evidence = found.current.claim.evidence.filter(one => one.criterion === id).length;
  const isKnown = figure?.kind === 'figure';
  return (
    <tr className={opened === id ? claims.current : undefined}>
      <th scope="row">
        <button
          type="button"
          className={claims.pick}
          aria-current={opened === id ? 'true' : undefined}
          onClick={() => onOpen(id)}
        >
          {words.title(criterion)}
          <small>
            {subDimension} · {evidence === 0 ? t('evidenceNone') : t('evidenceCount', { count: evidence })}
          </small>
        </button>
      </th>
      <td>
        <AnswerChip
          answer={claimAnswers(found.current.answers).get(id)}
          criterion={criterion}
          points={points}
        />
      </td>
      <td>
        <CitizenShare figure={figure} asked={citizens !== null} />
      </td>
      <td>
        {citizens !== null && points !== null && figure && (
          <FitChip fit={fitWithShare(points, isKnown ? figure.range : null)} known={isKnown} />
        )}
      </td>
      <td>
        <StateChip state={state} criterion={criterion} />
      </td>
    </tr>
  );
}
