import { useMemo } from 'react';
import { editionById } from '../../../indicators/editions';
import { rank } from '../../engine/commune-rank/rank';
import { appraise } from '../../engine/communes/appraisal';
import { unitsAt } from '../../engine/communes/citizens';
import { Card } from '../../ui/card';
import { TierChip } from '../../ui/claims/tier-chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { IntervalRow } from '../../ui/marks/interval-row';
import { useContent } from '../claim/use-content';
import { useCommune } from '../state/commune-state';
import classes from './home.module.css';

/** Own mark, appraised mark and citizens' figure by dimension: columns of their own, never one number. */
export function Standing() {
  const words = useClaimWords();
  const { t } = words;
  const { index, citizensHere, scores, isBusy, standing, events, round } = useCommune();
  const { score } = useContent();
  const appraised =
    standing && appraise(index, standing.current, events, round.communeIndex?.disputeDays).appraised;
  return (
    <Card title={t('standTitle')} flush>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('sheetDimension')}</th>
            <th scope="col">{t('standClaim')}</th>
            <th scope="col">{t('standAppraised')}</th>
            <th scope="col">{t('standCitizens')}</th>
          </tr>
        </thead>
        <tbody>
          {index.dimensions.map(({ id }) => {
            const figure = citizensHere(id);
            const own = score.dimensions.get(id)?.points ?? null;
            const decided = appraised?.dimensions.get(id)?.points ?? null;
            return (
              <tr key={id}>
                <th scope="row">{words.dimensionShort(id)}</th>
                <td data-label={t('standClaim')}>{own === null ? '–' : words.points(own, 1)}</td>
                <td data-label={t('standAppraised')}>{decided === null ? '–' : words.points(decided, 1)}</td>
                <td data-label={t('standCitizens')}>
                  {figure?.kind === 'figure' ? (
                    <>
                      <IntervalRow
                        points={figure.shrunk}
                        band={figure.range}
                        low={1}
                        high={10}
                        sentence={t('sayUnit', {
                          name: words.dimensionShort(id),
                          points: words.points(figure.shrunk, 1),
                          range: `${words.points(figure.range.lower, 1)}–${words.points(figure.range.upper, 1)}`,
                          n: figure.n,
                        })}
                      />
                      <small>
                        {words.points(figure.shrunk, 1)} ({words.points(figure.range.lower, 1)}–
                        {words.points(figure.range.upper, 1)}), n = {figure.n}
                      </small>
                    </>
                  ) : (
                    <small>
                      {t(
                        isBusy
                          ? 'citizensBusy'
                          : figure?.kind === 'suppressed'
                            ? 'citizensFew'
                            : 'citizensNone',
                      )}
                    </small>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.foot}>
        {t('standClaim')}: {t('claimNoError')}.{' '}
        {scores === null && !isBusy && `${t('standNoCitizens')} ${t('standNoCitizensWhy')}`}
      </p>
      <Place />
    </Card>
  );
}

const SEED = 1;

/** Tier and range of ranks of this commune in the total, or in the first dimension that most communes have. */
function Place() {
  const words = useClaimWords();
  const { t } = words;
  const { scores, round, choice } = useCommune();
  const found = useMemo(() => {
    const edition = editionById(round.edition);
    if (!scores || !edition) return null;
    for (const level of ['total', ...edition.dimensions.map(({ id }) => id)]) {
      const { units } = unitsAt(scores.communes, level, edition);
      const ranking = units.length * 2 > scores.communes.length ? rank({ units, seed: SEED }) : null;
      const own = ranking?.units.find(({ id }) => id === choice.commune);
      if (ranking && own) return { level, ranking, own };
    }
    return null;
  }, [scores, round.edition, choice.commune]);
  if (!found) return null;
  const { level, ranking, own } = found;
  const like = own.indistinguishableFrom.length;
  return (
    <div className={classes.place}>
      <b>
        {t('standTier')} · {level === 'total' ? t('sheetTotal') : words.dimensionShort(level)}
      </b>
      <span>
        <TierChip tier={own.tier} noTiers={ranking.noTiers !== null} />{' '}
        {t('rangeOfRank', { ...own.marginal, of: ranking.units.length })}.{' '}
        {like === 0 ? t('likeNobody') : t('likeOthers', { count: like })}.
      </span>
    </div>
  );
}
