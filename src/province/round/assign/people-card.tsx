import { Button, Textarea } from '@mantine/core';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignee, SampledVillage } from '../../../../surveys/conduct';
import { readInterviewers } from '../../../../surveys/interviewers';
import { Card } from '../../../ui/card';
import classes from '../round.module.css';

interface Props {
  readonly people: readonly Assignee[];
  readonly villages: readonly SampledVillage[];
  readonly quota: number;
  readonly communeName: (code: string) => string;
  readonly onChange: (people: readonly Assignee[]) => void;
  readonly onRemove: (people: readonly Assignee[]) => void;
}

/** The interviewers: pasted by name, with where each lives and how much each got. */
export function PeopleCard({ people, villages, quota, communeName, onChange, onRemove }: Props) {
  const { t } = useTranslation('round');
  const setHome = (code: string, home: string) =>
    onChange(people.map(one => (one.code === code ? { ...one, home: home || null } : one)));
  return (
    <Card flush title={t('assignPeople')}>
      {people.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        <section className={classes.peopleBox} tabIndex={0} aria-label={t('assignPerson')}>
          <table className={classes.assign}>
            <thead>
              <tr>
                <th scope="col">{t('assignPerson')}</th>
                <th scope="col">{t('assignHome')}</th>
                <th scope="col">{t('assignLoad')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('assignRemoveHead')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ code, name, home, villages: own }) => (
                <tr key={code}>
                  <th scope="row">
                    {name ?? code} <small>{code}</small>
                  </th>
                  <td>
                    <select
                      aria-label={t('assignHomeOf', { name: name ?? code })}
                      value={home ?? ''}
                      onChange={event => setHome(code, event.currentTarget.value)}
                    >
                      <option value="">{t('assignHomeNone')}</option>
                      {villages.map(({ id, name: village, commune }) => (
                        <option key={id} value={id}>
                          {village}, {communeName(commune)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>{t('assignLoadIs', { villages: own.length, interviews: own.length * quota })}</td>
                  <td>
                    <Button
                      variant="subtle"
                      color="gach"
                      aria-label={t('assignRemove', { name: name ?? code })}
                      onClick={() => onRemove(people.filter(one => one.code !== code))}
                    >
                      <IconTrash size={20} stroke={1.9} aria-hidden="true" />
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <AddPeople people={people} onAdd={more => onChange([...people, ...more])} />
    </Card>
  );
}

function AddPeople(props: {
  readonly people: readonly Assignee[];
  readonly onAdd: (people: readonly Assignee[]) => void;
}) {
  const { t } = useTranslation('round');
  const [typed, setTyped] = useState('');
  const found = readInterviewers(typed, props.people);
  const add = () => {
    props.onAdd(found);
    setTyped('');
  };
  return (
    <div className={classes.above}>
      <Textarea
        label={t('assignAdd')}
        description={t('assignAddHint')}
        rows={3}
        autosize={false}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="outline"
          leftSection={<IconUserPlus size={21} stroke={1.9} aria-hidden="true" />}
          disabled={found.length === 0}
          onClick={add}
        >
          {found.length === 0 ? t('assignAdd') : t('assignAddDo', { n: found.length })}
        </Button>
      </div>
    </div>
  );
}
