import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { assignVillage } from '../../../../surveys/assign';
import type { Assignee, SampledVillage } from '../../../../surveys/conduct';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import classes from '../round.module.css';

interface Props {
  readonly people: readonly Assignee[];
  readonly villages: readonly SampledVillage[];
  readonly communeName: (code: string) => string;
  readonly onChange: (people: readonly Assignee[]) => void;
}

/** Each village of the sample with the person who works there; the own village is marked at once. */
export function VillagesCard({ people, villages, communeName, onChange }: Props) {
  const { t } = useTranslation('round');
  const by = new Map(people.flatMap(one => one.villages.map(id => [id, one] as const)));
  return (
    <Card flush title={t('assignVillages')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section className={classes.tableBox} tabIndex={0} aria-label={t('assignWho')}>
        <table className={classes.assign}>
          <thead>
            <tr>
              <th scope="col">{t('thVillage')}</th>
              <th scope="col">{t('thCommune')}</th>
              <th scope="col">{t('assignWho')}</th>
            </tr>
          </thead>
          <tbody>
            {villages.map(({ id, name, commune }) => {
              const person = by.get(id);
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{communeName(commune)}</td>
                  <td>
                    <select
                      aria-label={t('assignWhoIn', { village: name, commune: communeName(commune) })}
                      value={person?.code ?? ''}
                      onChange={event =>
                        onChange(assignVillage(people, id, event.currentTarget.value || null))
                      }
                    >
                      <option value="">{t('assignNoOne')}</option>
                      {people.map(one => (
                        <option key={one.code} value={one.code}>
                          {one.name ? `${one.name} (${one.code})` : one.code}
                        </option>
                      ))}
                    </select>
                    {person?.home === id && (
                      <Chip tone="warn" icon={<IconAlertTriangle size={17} stroke={2} aria-hidden="true" />}>
                        {t('assignOwn')}
                      </Chip>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
