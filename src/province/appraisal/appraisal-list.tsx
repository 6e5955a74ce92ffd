import { Button } from '@mantine/core';
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import type { Round } from '../../../surveys/round';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import type { RoundScores } from '../../engine/round/round-scores';
import { heldBackClaims } from '../../storage/claims';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useCommuneNames } from '../communes/commune-names';
import classes from '../communes/compare.module.css';
import { type ClaimedCommune, useClaims } from '../communes/use-claims';
import { GiveAll } from './give-card';
import { contradictionsOf, useFigures } from './use-figures';

/** Who has handed in, how far the council is, and where claims and citizens part. */
export function AppraisalList({
  round,
  scores,
}: {
  readonly round: Round;
  readonly scores: RoundScores | null;
}) {
  const words = useClaimWords();
  const { t } = words;
  const claims = useClaims(round);
  const nameOf = useCommuneNames(round.province);
  const figures = useFigures(scores, round);
  if (claims === null) return null;
  const { index } = claims.roundIndex;
  const all = criteriaOf(index).length;
  const done = claims.communes.filter(one => decided(one) === all).length;
  const of = Math.max(scores?.communes.length ?? 0, claims.communes.length);
  const rows = claims.communes.toSorted((a, b) => communeOrder(nameOf(a.commune), nameOf(b.commune)));
  return (
    <>
      <PageHead
        title={t('appraisalTitle')}
        sub={t('appraisalSub', { claims: claims.communes.length, all: of, done })}
      >
        <Button component={Link} to="/tinh/tham-dinh/phieu" variant="subtle">
          {t('sheetsOpen')}
        </Button>
        <Button component={Link} to="/tinh/bo-chi-so-xa" variant="outline">
          {t('indexOpen')}
        </Button>
      </PageHead>
      <HeldBack round={round.id} />
      {rows.length === 0 ? (
        <StateCard
          icon={<IconListCheck size={28} stroke={1.9} aria-hidden="true" />}
          title={t('appraisalNone')}
          text={t('appraisalNoneWhy')}
        >
          <Button component={Link} to="/xa">
            {t('appraisalOpen')}
          </Button>
        </StateCard>
      ) : (
        <Card flush>
          <table className={classes.list}>
            <thead>
              <tr>
                <th scope="col">{t('colCommune')}</th>
                <th scope="col">{t('colVersion')}</th>
                <th scope="col">{t('colHandedIn')}</th>
                <th scope="col" className={classes.number}>
                  {t('colOwn')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('standAppraised')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('colFlags')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('colProgress')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(one => {
                const { own, appraised } = one.appraised;
                return (
                  <tr key={one.commune}>
                    <th scope="row">
                      <Link to={`/tinh/tham-dinh/${one.commune}`}>{nameOf(one.commune)}</Link>
                    </th>
                    <td data-label={t('colVersion')}>{one.current.claim.version}</td>
                    <td data-label={t('colHandedIn')}>{words.moment(one.current.completedAt)}</td>
                    <td className={classes.number} data-label={t('colOwn')}>
                      {own.total.points === null ? '–' : words.points(own.total.points, 1)}
                    </td>
                    <td className={classes.number} data-label={t('standAppraised')}>
                      {appraised.total.points === null
                        ? t('appraisedPending')
                        : words.points(appraised.total.points, 1)}
                    </td>
                    <td className={classes.number} data-label={t('colFlags')}>
                      {contradictionsOf(index, one, figures).length}
                    </td>
                    <td className={classes.number} data-label={t('colProgress')}>
                      {decided(one)}/{all}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Card>
      )}
      <GiveAll round={round} communes={rows} nameOf={nameOf} />
      {rows.length > 0 && <Matrix communes={rows} roundIndex={claims.roundIndex} />}
    </>
  );
}

/** Hand-ins that do not fit the index they name are kept, and named here: they count for nobody until a person looks. */
function HeldBack({ round }: { readonly round: string }) {
  const { t } = useTranslation('communeFiles');
  const live = useLive(() => heldBackClaims(database(dataset()), round), `held-back/${dataset()}/${round}`);
  if (live.state !== 'ready' || live.value === 0) return null;
  return (
    <StateCard
      tone="look"
      icon={<IconAlertTriangle size={26} stroke={1.9} aria-hidden="true" />}
      title={t('waiting', { count: live.value })}
      text=""
    >
      <Button component={Link} to="/tinh/tiep-nhan/can-xem" variant="outline">
        {t('waitingOpen')}
      </Button>
    </StateCard>
  );
}

/** Self-given against appraised by criterion: where corrections gather, the criterion itself may be at fault. */
function Matrix({
  communes,
  roundIndex: { index },
}: {
  readonly communes: readonly ClaimedCommune[];
  readonly roundIndex: { readonly index: Parameters<typeof criteriaOf>[0] };
}) {
  const words = useClaimWords();
  const { t } = words;
  const rows = criteriaOf(index)
    .map(criterion => {
      const pairs = communes.flatMap(({ appraised: { own, appraised } }) => {
        const [given, found] = [own.criteria.get(criterion.id), appraised.criteria.get(criterion.id)];
        return given === undefined || found === undefined ? [] : [{ given, found }];
      });
      return { criterion, pairs, changed: pairs.filter(({ given, found }) => given !== found).length };
    })
    .filter(({ pairs }) => pairs.length > 0);
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return (
    <Card title={t('matrixTitle')} flush>
      {rows.length === 0 && <p className={classes.foot}>{t('matrixNone')}</p>}
      <table className={classes.list}>
        <tbody>
          {rows.map(({ criterion, pairs, changed }) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.id} {words.title(criterion)}
              </th>
              <td>
                {t('differs', {
                  own: words.points(mean(pairs.map(({ given }) => given)), 1),
                  appraised: words.points(mean(pairs.map(({ found }) => found)), 1),
                })}
              </td>
              <td>{t('matrixChanged', { changed, decided: pairs.length })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const decided = ({ appraised }: ClaimedCommune): number =>
  [...appraised.states.values()].filter(({ kind }) => kind === 'decided' || kind === 'settled').length;
