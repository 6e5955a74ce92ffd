import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Edition } from '../../../indicators/edition';
import { type Beside, besideRange } from '../../../scoring/commune-rank/plausible';
import type { Round } from '../../../surveys/round';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import { type CitizenFigure, citizensAt } from '../../engine/communes/citizens';
import type { RoundScores } from '../../engine/round/round-scores';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './compare.module.css';
import { type ClaimedCommune, useClaims } from './use-claims';

interface Props {
  readonly scores: RoundScores;
  readonly round: Round;
  readonly edition: Edition;
  readonly level: string;
  readonly nameOf: (code: string) => string;
}

/** What communes say of themselves, by the alphabet: a list of its own beside the citizens', never mixed with it. */
export function ClaimsList({ scores, round, edition, level, nameOf }: Props) {
  const words = useClaimWords();
  const { t } = words;
  const claims = useClaims(round);
  if (claims === null) return null;
  const figures = citizensAt(scores.communes, level, edition);
  const byCode = new Map(claims.communes.map(one => [one.commune, one]));
  const codes = [...new Set([...scores.communes.map(({ commune }) => commune), ...byCode.keys()])];
  const rows = codes
    .map(code => ({ code, name: nameOf(code), claim: byCode.get(code), figure: figures.byCommune.get(code) }))
    .toSorted((a, b) => communeOrder(a.name, b.name));
  const lifts = rows.flatMap(({ claim, figure }) => {
    const own = claim ? pointsAt(claim, level, 'own') : null;
    return own !== null && figure?.kind === 'figure' ? [own - figure.shrunk] : [];
  });
  const lift = lifts.reduce((sum, one) => sum + one, 0) / lifts.length;
  return (
    <Card flush>
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">{t('colCommune')}</th>
            <th scope="col" className={classes.number}>
              {t('colOwn')}
            </th>
            <th scope="col" className={classes.number}>
              {t('standAppraised')}
            </th>
            <th scope="col">{t('standCitizens')}</th>
            <th scope="col">{t('colFit')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <ClaimRow key={row.code} {...row} level={level} />
          ))}
        </tbody>
      </table>
      <p className={classes.foot}>
        {t('claimsNote')} {t('standClaim')}: {t('claimNoError')}.{' '}
        {lifts.length > 0 && t('claimsLift', { lift: words.points(lift, 1) })}
      </p>
    </Card>
  );
}

interface RowProps {
  readonly code: string;
  readonly name: string;
  readonly claim: ClaimedCommune | undefined;
  readonly figure: CitizenFigure | undefined;
  readonly level: string;
}

function ClaimRow({ code, name, claim, figure, level }: RowProps) {
  const words = useClaimWords();
  const { t } = words;
  const own = claim ? pointsAt(claim, level, 'own') : null;
  const appraised = claim ? pointsAt(claim, level, 'appraised') : null;
  const known = figure?.kind === 'figure' ? figure : null;
  const show = (points: number | null) => (points === null ? t('appraisedPending') : words.points(points, 1));
  return (
    <tr>
      <th scope="row">{claim ? <Link to={`/tinh/tham-dinh/${code}`}>{name}</Link> : name}</th>
      <td className={classes.number} data-label={t('colOwn')}>
        {claim ? show(own) : t('notHandedIn')}
      </td>
      <td className={classes.number} data-label={t('standAppraised')}>
        {claim && show(appraised)}
      </td>
      <td data-label={t('standCitizens')}>
        {known
          ? `${words.points(known.shrunk, 1)} (${words.points(known.range.lower, 1)}–${words.points(known.range.upper, 1)}), n = ${known.n}`
          : t(figure?.kind === 'suppressed' ? 'citizensFew' : 'citizensNone')}
      </td>
      <td>{claim && <BesideChip beside={besideRange(own, known?.range ?? null)} />}</td>
    </tr>
  );
}

export function pointsAt(claim: ClaimedCommune, level: string, side: 'own' | 'appraised'): number | null {
  const score = claim.appraised[side];
  if (level === 'total') return score.total.points;
  return level.startsWith('D')
    ? (score.dimensions.get(level)?.points ?? null)
    : (score.subDimensions.get(level) ?? null);
}

const ICON = { size: 16, stroke: 2, 'aria-hidden': true } as const;
const BESIDE = {
  above: 'besideAbove',
  below: 'besideBelow',
  within: 'besideWithin',
  unknown: 'besideUnknown',
} as const satisfies Record<Beside, string>;

/** Where a claim lies to what citizens' answers leave open. Amber asks for a look; grey cannot tell. */
export function BesideChip({ beside }: { readonly beside: Beside }) {
  const { t } = useClaimWords();
  if (beside === 'unknown') return <Chip tone="mute">{t(BESIDE[beside])}</Chip>;
  if (beside === 'within')
    return (
      <Chip tone="ok" icon={<IconCheck {...ICON} />}>
        {t(BESIDE[beside])}
      </Chip>
    );
  return (
    <Chip tone="warn" icon={<IconAlertTriangle {...ICON} />}>
      {t(BESIDE[beside])}
    </Chip>
  );
}
