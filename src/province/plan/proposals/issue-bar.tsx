import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../indicators/plan';
import type { Day } from '../../../engine/plan/days';
import { issuedPlan, type MergedProposal, type ProposalSheet } from '../../../engine/plan/proposals';
import { database } from '../../../storage/database';
import { dataset } from '../../../storage/device';
import { keepPlan } from '../../../storage/plans';
import { Card } from '../../../ui/card';
import { useProvince } from '../../state/province-state';
import classes from '../plan.module.css';
import { withStates } from './merged-list';

interface Props {
  readonly plan: Plan;
  readonly day: Day;
  readonly sheets: readonly ProposalSheet[];
  readonly merged: readonly MergedProposal[];
  readonly onChange: (words: string, next: readonly ProposalSheet[]) => Promise<void>;
}

/** Issues what was accepted: the tasks go into a plan of the province's own, under the number of the decision. */
export function IssueBar({ plan, day, sheets, merged, onChange }: Props) {
  const { t } = useTranslation('plan');
  const { chosen, choose, plans } = useProvince();
  const [number, setNumber] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const accepted = merged.flatMap(({ offers }) => offers.filter(({ state }) => state === 'accepted'));
  const issue = async () => {
    const known = plans.find(({ id }) => id === `rieng-${plan.id}-bo-khung`);
    const next = issuedPlan(known ?? plan, accepted, sheets, number.trim());
    await keepPlan(database(dataset()), next, new Date().toISOString());
    await onChange(
      t('issuedSaid', { n: accepted.length, number }),
      withStates(
        sheets,
        accepted.map(offer => ({ offer, state: 'issued' as const })),
        { who: number.trim(), day },
      ),
    );
    setMade(next.id);
  };
  if (merged.length === 0) return null;
  return (
    <Card title={t('issueTitle')} aside={t('issueAside', { n: accepted.length })}>
      <p className={classes.hint}>{t('issueWhat')}</p>
      <div className={classes.filters}>
        <TextInput
          label={t('decisionNumber')}
          value={number}
          onChange={event => setNumber(event.currentTarget.value)}
        />
        <Button disabled={accepted.length === 0 || number.trim() === ''} onClick={() => void issue()}>
          {t('issue', { n: accepted.length })}
        </Button>
        {made && made !== plan.id && (
          <Button
            variant="outline"
            onClick={() =>
              choose({
                ...(chosen.round ? { round: chosen.round.round.id } : {}),
                province: chosen.province,
                year: chosen.year,
                plan: made,
              })
            }
          >
            {t('openIssued')}
          </Button>
        )}
      </div>
    </Card>
  );
}
