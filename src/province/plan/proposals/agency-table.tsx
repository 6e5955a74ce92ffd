import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../indicators/plan';
import { agencyName } from '../../../engine/plan/agency';
import { askedAgencies, type Punctuality, proposalDue } from '../../../engine/plan/proposals';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import classes from '../plan.module.css';
import { showDay } from '../words';

/** Every agency asked: its parts, its sheet to take out, when it answered, and how late. */
export function AgencyTable(props: {
  readonly plan: Plan;
  readonly rows: readonly Punctuality[];
  readonly onSheet: (agency: string) => void;
}) {
  const { t } = useTranslation('plan');
  const { plan, rows, onSheet } = props;
  const parts = new Map(askedAgencies(plan).map(one => [one.agency, one.parts]));
  const due = proposalDue(plan);
  if (rows.length === 0) return <p className={classes.hint}>{t('noAssignments')}</p>;
  return (
    <Card
      flush
      title={t('agenciesTitle')}
      aside={due === null ? t('noDue') : t('dueIs', { day: showDay(due) })}
    >
      <div className={classes.scroll}>
        <table className={classes.wide}>
          <thead>
            <tr>
              <th scope="col">{t('filterAgency')}</th>
              <th scope="col">{t('columnParts')}</th>
              <th scope="col">{t('columnReceived')}</th>
              <th scope="col" className={classes.number}>
                {t('countTasks')}
              </th>
              <th scope="col">{t('columnSheet')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agency, received, tasks, late }) => (
              <tr key={agency}>
                <th scope="row">{agencyName(plan, agency)}</th>
                <td>
                  {(parts.get(agency) ?? [])
                    .map(({ subDimension, scope }) => (scope ? `${subDimension} (${scope})` : subDimension))
                    .join('; ')}
                </td>
                <td>
                  {received === null ? t('notReceived') : showDay(received)}{' '}
                  {late > 0 && <Chip tone="warn">{t('lateDays', { n: late })}</Chip>}
                </td>
                <td className={classes.number}>{tasks}</td>
                <td>
                  <Button
                    variant="subtle"
                    aria-label={t('sheetOf', { agency: agencyName(plan, agency) })}
                    onClick={() => onSheet(agency)}
                  >
                    {t('sheetOut')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
