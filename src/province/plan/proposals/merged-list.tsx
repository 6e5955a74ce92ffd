import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../indicators/plan';
import { agencyName } from '../../../engine/plan/agency';
import type { Day } from '../../../engine/plan/days';
import type { MergedProposal, Offered, ProposalSheet, ProposalState } from '../../../engine/plan/proposals';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import classes from '../plan.module.css';
import { showDay, usePlanWords } from '../words';
import { useStateWord } from './state-word';

interface Props {
  readonly plan: Plan;
  readonly day: Day;
  readonly sheets: readonly ProposalSheet[];
  readonly merged: readonly MergedProposal[];
  readonly onChange: (words: string, next: readonly ProposalSheet[]) => Promise<void>;
}

/** Sheets with these rows in another state. */
export function withStates(
  sheets: readonly ProposalSheet[],
  changes: readonly { readonly offer: Offered; readonly state: ProposalState }[],
  decided: { readonly who: string; readonly day: Day },
): ProposalSheet[] {
  const touched = new Set(changes.map(({ offer }) => offer.sheet));
  return sheets
    .filter(({ id }) => touched.has(id))
    .map(sheet => ({
      ...sheet,
      rows: sheet.rows.map(row => {
        const change = changes.find(({ offer }) => offer.sheet === sheet.id && offer.key === row.key);
        return change ? { ...row, state: change.state, decided } : row;
      }),
    }));
}

/** What was proposed, by work: offers that differ stand side by side, each with who made it. */
export function MergedList({ plan, day, sheets, merged, onChange }: Props) {
  const { t } = useTranslation('plan');
  const conflicts = merged.filter(({ conflict }) => conflict.length > 0).length;
  if (merged.length === 0) return <p className={classes.hint}>{t('mergedNone')}</p>;
  const decide = (offer: Offered, group: MergedProposal, state: ProposalState) => {
    const others =
      state === 'accepted'
        ? group.offers
            .filter(other => other !== offer && other.state !== 'issued')
            .map(other => ({ offer: other, state: 'declined' as const }))
        : [];
    const next = withStates(sheets, [{ offer, state }, ...others], { who: '', day });
    void onChange(t(state === 'accepted' ? 'acceptedSaid' : 'declinedSaid', { title: group.title }), next);
  };
  return (
    <Card flush title={t('mergedTitle')} aside={t('mergedAside', { n: merged.length, conflicts })}>
      <ul className={classes.tasks}>
        {merged.map(group => (
          <li key={group.key} className={classes.group}>
            <p className={classes.groupHead}>
              <strong>{group.title}</strong> <small>{group.subDimension}</small>{' '}
              {group.conflict.length > 0 && (
                <Chip tone="warn">
                  {t('conflictIn', { parts: group.conflict.map(part => t(CONFLICT[part])).join(', ') })}
                </Chip>
              )}
            </p>
            <div className={classes.offers}>
              {group.offers.map(offer => (
                <Offer
                  key={`${offer.sheet}${offer.key}`}
                  plan={plan}
                  offer={offer}
                  onDecide={state => decide(offer, group, state)}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const CONFLICT = {
  leads: 'factLead',
  implementers: 'factImplement',
  timing: 'factTiming',
  kpis: 'factKpi',
} as const;

function Offer(props: {
  readonly plan: Plan;
  readonly offer: Offered;
  readonly onDecide: (state: ProposalState) => void;
}) {
  const { t } = useTranslation('plan');
  const { plan, offer, onDecide } = props;
  const word = useStateWord();
  const words = usePlanWords(plan);
  const { task } = offer;
  const tone =
    offer.state === 'accepted' || offer.state === 'issued'
      ? 'ok'
      : offer.state === 'declined'
        ? 'mute'
        : 'info';
  return (
    <div className={classes.offer}>
      <p>
        <strong>{agencyName(plan, offer.agency)}</strong> <small>{showDay(offer.received)}</small>{' '}
        <Chip tone={tone}>{word(offer.state)}</Chip>
        {offer.unasked && <small className={classes.line}>{t('unasked')}</small>}
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('factLead')}</dt>
          <dd>{words.agencies(task.leads)}</dd>
        </div>
        <div>
          <dt>{t('factImplement')}</dt>
          <dd>{words.agencies(task.implementers)}</dd>
        </div>
        <div>
          <dt>{t('factTiming')}</dt>
          <dd>{words.timing(task.timing)}</dd>
        </div>
        <div>
          <dt>{t('factKpi')}</dt>
          <dd>{task.kpis.length > 0 ? task.kpis.map(words.kpi).join('; ') : t('kpiNone')}</dd>
        </div>
      </dl>
      {offer.state !== 'issued' && (
        <div className={classes.buttons}>
          <Button
            variant="outline"
            disabled={offer.state === 'accepted'}
            aria-label={t('acceptOf', { agency: agencyName(plan, offer.agency), title: task.title ?? '' })}
            onClick={() => onDecide('accepted')}
          >
            {t('accept')}
          </Button>
          <Button
            variant="subtle"
            disabled={offer.state === 'declined'}
            aria-label={t('declineOf', { agency: agencyName(plan, offer.agency), title: task.title ?? '' })}
            onClick={() => onDecide('declined')}
          >
            {t('decline')}
          </Button>
        </div>
      )}
    </div>
  );
}
