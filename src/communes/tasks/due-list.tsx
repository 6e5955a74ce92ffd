import { IconAlertTriangle, IconCalendar } from '@tabler/icons-react';
import type { AgendaItem } from '../../engine/plan/agenda';
import { Chip } from '../../ui/chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './tasks.module.css';

const ICON = { size: 16, stroke: 2, 'aria-hidden': true } as const;
/** Days in which a due date asks for attention (our choice, as the province's agenda). */
const SOON = 30;

/** Tasks with their next day and how far it is. */
export function DueList({
  items,
  isNarrow = false,
}: {
  readonly items: readonly AgendaItem[];
  readonly isNarrow?: boolean;
}) {
  const { t } = useClaimWords();
  return (
    <ul className={classes.tasks} data-narrow={isNarrow}>
      {items.map(({ id, title, subDimensions, where, due, daysLeft }) => (
        <li key={id}>
          <span>
            <b>{title ?? t('taskWordsLost')}</b>
            <small>
              {subDimensions.join(', ')}
              {subDimensions.length > 0 && ' · '}
              {where}
            </small>
          </span>
          <span className={classes.when}>
            <DayChip last={due.last} daysLeft={daysLeft} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function DayChip({ last, daysLeft }: { readonly last: string; readonly daysLeft: number }) {
  const { t, day } = useClaimWords();
  const date = day(last);
  if (daysLeft < 0) return <Chip tone="mute">{t('duePast', { date })}</Chip>;
  if (daysLeft <= SOON)
    return (
      <Chip tone="warn" icon={<IconAlertTriangle {...ICON} />}>
        {t('dueSoon', { date, count: daysLeft })}
      </Chip>
    );
  return (
    <Chip tone="info" icon={<IconCalendar {...ICON} />}>
      {t('dueLater', { date, count: daysLeft })}
    </Chip>
  );
}
