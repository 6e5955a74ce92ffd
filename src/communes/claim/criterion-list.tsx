import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import { appraise } from '../../engine/communes/appraisal';
import { claimAnswers } from '../../engine/communes/claim';
import { Card } from '../../ui/card';
import { CriterionTable } from '../../ui/claims/criterion-table';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { SelfKey } from '../../ui/marks/keys';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';
import type { ClaimOnScreen } from './use-content';

/** The commune's own list: its marks as they grow; what the council said of the hand-in stands beside them. */
export function CriterionList({
  content,
  opened,
}: {
  readonly content: ClaimOnScreen;
  readonly opened: string | null;
}) {
  const { t } = useClaimWords();
  const navigate = useNavigate();
  const { index, citizensHere, standing, events, round } = useCommune();
  const answers = claimAnswers(content.answers);
  const states = useMemo(
    () => standing && appraise(index, standing.current, events, round.communeIndex?.disputeDays).states,
    [index, standing, events, round],
  );
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
      <CriterionTable
        index={index}
        opened={opened ?? criteriaOf(index)[0]?.id ?? ''}
        onOpen={id => navigate(`/xa/tu-cham/${id}`)}
        isAppraised={states !== null}
        lineOf={({ id, citizens }) => ({
          answer: answers.get(id),
          points: content.score.criteria.get(id) ?? null,
          figure: citizens === null ? undefined : citizensHere(citizens),
          evidence: content.evidence.filter(one => one.criterion === id).length,
          state: states?.get(id) ?? null,
        })}
      />
      <p className={classes.foot}>{t('listFoot')}</p>
    </Card>
  );
}
