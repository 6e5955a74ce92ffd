import { Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { assignFaults, splitEvenly } from '../../../../surveys/assign';
import { database } from '../../../storage/database';
import { dataset } from '../../../storage/device';
import { type MadeRound, madeRound } from '../../../storage/frames';
import { useLive } from '../../../storage/use-live';
import { Card } from '../../../ui/card';
import { PageHead } from '../../../ui/shell/page-head';
import { useCommuneNames } from '../../communes/commune-names';
import { PublishRound } from '../../exchange/publish-round';
import classes from '../round.module.css';
import { PeopleCard } from './people-card';
import { useAssignees, withAssignees } from './use-assignees';
import { VillagesCard } from './villages-card';

/** Who works in which village; goes to the phones in the signed file of the round. */
export function AssignScreen() {
  const { id = '' } = useParams();
  const { t } = useTranslation('round');
  const live = useLive(() => madeRound(database(dataset()), id), `assign/${dataset()}/${id}`);
  if (live.state !== 'ready') return null;
  if (live.value === null) return <p>{t('goneText')}</p>;
  return <Assign key={`${id} ${live.value.published}`} made={live.value} />;
}

function Assign({ made: { round, published } }: { readonly made: MadeRound }) {
  const { t } = useTranslation('round');
  const communeName = useCommuneNames(round.province);
  const { people, before, isPending, change, changeMany, undo } = useAssignees(round, published);
  const villages = round.conduct?.villages ?? [];
  const quota = round.conduct?.design.households.quota ?? 0;
  const faults = assignFaults(villages, people);
  const unassigned = faults.filter(({ kind }) => kind === 'nobody').length;
  const clashes = faults.filter(({ kind }) => kind === 'own-village').length;
  return (
    <div className={classes.stack}>
      <PageHead
        title={t('assignTitle')}
        sub={t('assignSub', { villages: villages.length, people: people.length })}
      >
        <Button component={Link} to={`/tinh/dot-khao-sat/${round.id}`} variant="outline">
          {t('assignBack')}
        </Button>
        <Button
          leftSection={<IconArrowsSplit2 size={21} stroke={1.9} aria-hidden="true" />}
          disabled={people.length === 0}
          onClick={() => changeMany(splitEvenly(villages, people))}
        >
          {t('assignSplit')}
        </Button>
      </PageHead>
      {before && (
        <output className={classes.said}>
          {t('assignChanged')}
          <Button variant="subtle" color="gray.0" onClick={undo}>
            {t('undo')}
          </Button>
        </output>
      )}
      <p role="status" className={classes.hint}>
        {people.length === 0
          ? t('assignNobody')
          : unassigned + clashes === 0
            ? t('assignFine')
            : [
                unassigned > 0 && t('assignOpen', { n: unassigned }),
                clashes > 0 && t('assignClashes', { n: clashes }),
              ]
                .filter(Boolean)
                .join(' ')}
      </p>
      <PeopleCard
        people={people}
        villages={villages}
        quota={quota}
        communeName={communeName}
        onChange={change}
        onRemove={changeMany}
      />
      {people.length > 0 && (
        <VillagesCard people={people} villages={villages} communeName={communeName} onChange={change} />
      )}
      {isPending ? (
        <>
          <p className={classes.hint}>{t('assignSignAgain')}</p>
          <PublishRound round={withAssignees(round, people)} />
        </>
      ) : (
        <Card>
          <p className={classes.hint}>{t(published ? 'assignInFile' : 'assignGoesAlong')}</p>
        </Card>
      )}
    </div>
  );
}
