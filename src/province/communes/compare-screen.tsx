import { Button, Select } from '@mantine/core';
import { IconBuildingCommunity, IconDownload, IconListCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Round } from '../../../surveys/round';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import type { RoundScores } from '../../engine/round/round-scores';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useFormat } from '../format';
import { EmptyOverview } from '../overview/empty-overview';
import { WorkNotice } from '../overview/work-notice';
import { useProvince } from '../state/province-state';
import { ClaimsList } from './claims-list';
import { useCommuneNames } from './commune-names';
import classes from './compare.module.css';
import { CompareSide } from './compare-side';
import { MapView } from './map-view';
import { PointsTable } from './points-table';
import { savePublication } from './save-publication';
import { TierTable } from './tier-table';
import { TrendView } from './trend-view';
import { useMergers } from './use-mergers';
import { type CommuneRanking, firstLevel, useRanking } from './use-ranking';

const VIEWS = {
  'nguoi-dan': 'tabCitizens',
  'tu-cham': 'tabClaims',
  bang: 'tabTable',
  'ban-do': 'tabMap',
  'thay-doi': 'tabTrend',
} as const;
type View = keyof typeof VIEWS;

/** Communes side by side: what citizens said in three tiers, what communes said of themselves in a list of its own. */
export function CommunesScreen() {
  const { t } = useClaimWords();
  const { work, chosen } = useProvince();
  if (!work.scores || !chosen.round)
    return (
      <>
        <PageHead title={t('compareTitle')} sub={t('compareSub')} />
        <WorkNotice />
        {work.work.kind === 'idle' && <EmptyOverview Icon={IconBuildingCommunity} />}
      </>
    );
  return <Compare scores={work.scores} round={chosen.round.round} />;
}

function Compare({ scores, round }: { readonly scores: RoundScores; readonly round: Round }) {
  const words = useClaimWords();
  const { t } = words;
  const format = useFormat();
  const { edition } = useProvince();
  const nameOf = useCommuneNames(round.province);
  const [search, setSearch] = useSearchParams();
  const view = (Object.keys(VIEWS).find(id => id === search.get('xem')) ?? 'nguoi-dan') as View;
  const [first] = useState(() => firstLevel(scores, edition));
  const level = search.get('noi-dung') ?? first;
  const set = (key: string, value: string) =>
    setSearch(known => new URLSearchParams([...[...known].filter(([name]) => name !== key), [key, value]]), {
      replace: true,
    });
  const ranked = useRanking(scores, level, edition, { nameOf, seed: round.seed });
  const levels = ['total', ...edition.dimensions.map(({ id }) => id)];
  return (
    <>
      <PageHead title={t('compareTitle')} sub={t('compareSub')}>
        <Button
          component={Link}
          to="/tinh/tham-dinh"
          variant="subtle"
          leftSection={<IconListCheck size={20} stroke={1.9} aria-hidden="true" />}
        >
          {t('colAppraised')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconPrinter size={20} stroke={1.9} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <Button
          variant="outline"
          leftSection={<IconDownload size={20} stroke={1.9} aria-hidden="true" />}
          title={t('exportNote')}
          onClick={() => savePublication({ scores, ranked, nameOf, words, round, level })}
        >
          {t('export')}
        </Button>
      </PageHead>
      <WorkNotice />
      <div className={classes.tools}>
        <fieldset className={classes.views} aria-label={t('tabs')}>
          {Object.entries(VIEWS).map(([id, word]) => (
            <button key={id} type="button" aria-pressed={id === view} onClick={() => set('xem', id)}>
              {t(word)}
            </button>
          ))}
        </fieldset>
        {view !== 'bang' && (
          <Select
            label={t('level')}
            allowDeselect={false}
            data={levels.map(id => ({ value: id, label: format.levelName(id as 'total') }))}
            value={level}
            onChange={id => id && set('noi-dung', id)}
          />
        )}
      </div>
      {view === 'nguoi-dan' && <Tiers ranked={ranked} scores={scores} round={round} nameOf={nameOf} />}
      {view === 'tu-cham' && (
        <ClaimsList scores={scores} round={round} edition={edition} level={level} nameOf={nameOf} />
      )}
      {view === 'bang' && <PointsTable scores={scores} />}
      {view === 'ban-do' && <MapView scores={scores} ranked={ranked} level={level} nameOf={nameOf} />}
      {view === 'thay-doi' && (
        <TrendView scores={scores} round={round} level={level} edition={edition} nameOf={nameOf} />
      )}
    </>
  );
}

const Z_95 = 1.959963984540054;

function Tiers({
  ranked: { ranking, withheld },
  scores,
  round,
  nameOf,
}: {
  readonly ranked: CommuneRanking;
  readonly scores: RoundScores;
  readonly round: Round;
  readonly nameOf: (code: string) => string;
}) {
  const words = useClaimWords();
  const { t } = words;
  const noteOf = useMergers(round, nameOf);
  if (ranking === null) return <Card>{t('nothingToRank')}</Card>;
  const { rules, reliability, mu, tau2, units, suppressed, noTiers } = ranking;
  const muSe = 1 / Math.sqrt(units.reduce((sum, { se }) => sum + 1 / (se ** 2 + tau2), 0));
  const left = suppressed
    .toSorted((a, b) => communeOrder(nameOf(a.id), nameOf(b.id)))
    .map(({ id, reason }) =>
      t(reason === 'too-few-respondents' ? 'suppressedFew' : 'suppressedError', {
        name: nameOf(id),
        least: rules.minN,
      }),
    );
  const isFlagged = units.some(({ flags }) => flags.some(flag => flag !== 'pooled-error'));
  return (
    <div className={classes.two}>
      <Card flush>
        {noTiers && (
          <p className={classes.foot}>
            <b>
              {t('noTiersTitle', {
                reliability: words.points(reliability),
                least: words.points(rules.minReliability),
              })}
            </b>
            <br />
            {t('noTiersWhy', {
              mean: words.points(mu),
              low: words.points(mu - Z_95 * muSe),
              high: words.points(mu + Z_95 * muSe),
            })}
          </p>
        )}
        {!noTiers && <TierTable ranking={ranking} nameOf={nameOf} noteOf={noteOf} />}
        <p className={classes.foot}>
          {isFlagged && !noTiers && <>{t('footFew')} </>}
          {left.length > 0 && <>{t('footSuppressed', { names: left.join(', ') })} </>}
          {withheld.size > 0 &&
            t('footWithheld', { names: [...withheld.keys()].map(nameOf).toSorted(communeOrder).join(', ') })}
        </p>
      </Card>
      <CompareSide ranking={ranking} scores={scores} />
    </div>
  );
}
