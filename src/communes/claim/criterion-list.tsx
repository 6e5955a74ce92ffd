import { useNavigate } from 'react-router';
import { type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import { fitWithShare } from '../../../scoring/commune-rank/plausible';
import { claimAnswers } from '../../engine/communes/claim';
import { Card } from '../../ui/card';
import claims from '../../ui/claims/claims.module.css';
import { AnswerChip, CitizenShare, FitChip } from '../../ui/claims/marks';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { SelfKey } from '../../ui/marks/keys';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';
import type { ClaimOnScreen } from './use-content';

/** Every criterion, by dimension: the commune's mark, what citizens said, and whether the two fit. */
export function CriterionList({
  content,
  opened,
}: {
  readonly content: ClaimOnScreen;
  readonly opened: string | null;
}) {
  const { t, dimensionShort } = useClaimWords();
  const { index } = useCommune();
  const answers = claimAnswers(content.answers);
  return (
    <Card
      flush
      className={classes.list}
      title={t('listTitle')}
      aside={
        <span className={classes.key}>
          <SelfKey /> {t('listKey')}
        </span>
      }
    >
      <table className={claims.table}>
        <thead>
          <tr>
            <th scope="col">{t('colCriterion')}</th>
            <th scope="col">{t('colClaim')}</th>
            <th scope="col">{t('colCitizens')}</th>
            <th scope="col" className={claims.number}>
              {t('colN')}
            </th>
            <th scope="col">{t('colFit')}</th>
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
              criteria.map(criterion => (
                <CriterionRow
                  key={criterion.id}
                  criterion={criterion}
                  content={content}
                  answer={answers.get(criterion.id)}
                  isOpen={opened === criterion.id || (opened === null && criterion === criteriaOf(index)[0])}
                />
              )),
            )}
          </tbody>
        ))}
      </table>
      <p className={classes.foot}>{t('listFoot')}</p>
    </Card>
  );
}

function CriterionRow({
  criterion,
  content,
  answer,
  isOpen,
}: {
  readonly criterion: Criterion;
  readonly content: ClaimOnScreen;
  readonly answer: Parameters<typeof AnswerChip>[0]['answer'];
  readonly isOpen: boolean;
}) {
  const words = useClaimWords();
  const { t } = words;
  const navigate = useNavigate();
  const { citizensHere } = useCommune();
  const { id, subDimension, citizens } = criterion;
  const figure = citizens === null ? undefined : citizensHere(citizens);
  const points = content.score.criteria.get(id) ?? null;
  const evidence = content.evidence.filter(one => one.criterion === id).length;
  const known = figure?.kind === 'figure';
  return (
    <tr className={isOpen ? claims.current : undefined}>
      <th scope="row">
        <button
          type="button"
          className={claims.pick}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => navigate(`/xa/tu-cham/${id}`)}
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
      </td>
      <td className={claims.number}>{known ? figure.n : ''}</td>
      <td>
        {citizens !== null && points !== null && figure && (
          <FitChip fit={fitWithShare(points, known ? figure.range : null)} known={known} />
        )}
      </td>
    </tr>
  );
}
