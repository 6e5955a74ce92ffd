import type { CommuneIndex } from '../../../indicators/commune-index/schema';
import { claimAnswers } from '../../engine/communes/claim';
import { Card } from '../../ui/card';
import { CriterionTable } from '../../ui/claims/criterion-table';
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

/** Claim, citizens and council side by side. */
export function AppraisalTable({ index, found, figures, opened, onOpen }: Props) {
  const { t } = useClaimWords();
  const { answers, claim } = found.current;
  const given = claimAnswers(answers);
  return (
    <Card flush className={classes.list}>
      <CriterionTable
        index={index}
        opened={opened}
        onOpen={onOpen}
        isAppraised
        lineOf={({ id, citizens }) => ({
          answer: given.get(id),
          points: found.appraised.own.criteria.get(id) ?? null,
          figure: citizens === null ? undefined : figures(citizens)?.byCommune.get(found.commune),
          evidence: claim.evidence.filter(one => one.criterion === id).length,
          state: found.appraised.states.get(id) ?? null,
        })}
      />
      <p className={classes.foot}>{t('listFoot')}</p>
    </Card>
  );
}
