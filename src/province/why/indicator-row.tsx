import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../indicators/edition';
import type { Provenance } from '../../../indicators/ids';
import type { IndicatorScore } from '../../../scoring/scorecard';
import { pointsOf } from '../../engine/compare/verdict';
import type { RoundScores } from '../../engine/round/round-scores';
import { Chip } from '../../ui/chip';
import { StackedAnswers } from '../../ui/marks/stacked-answers';
import { useFormat } from '../format';
import { pilesOf, TONE_WORDS } from './piles';
import classes from './why.module.css';

/** One indicator: who answered what, x with its error, points, and how sure we are that the item stands so. */
export function IndicatorRow({
  indicator,
  scores,
}: {
  readonly indicator: Indicator;
  readonly scores: RoundScores;
}) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const score = scores.province.indicators.get(indicator.id);
  const points = pointsOf(score ?? null);
  const upwards = indicator.goalposts.best > indicator.goalposts.worst;
  return (
    <tr>
      <th scope="row">
        {format.labels.indicators[indicator.id]}
        <small>
          {indicator.id} · {t(upwards ? 'whyGood' : 'whyBad')}
        </small>
      </th>
      <td>
        <Answers indicator={indicator} scores={scores} />
      </td>
      <td className={classes.figure}>{score && <Value indicator={indicator} score={score} />}</td>
      <td className={classes.figure}>
        <strong>{points === null ? t('none') : format.points(points)}</strong>
        <small>{format.half(score ?? null) ?? format.reason(score ?? null)}</small>
      </td>
      <td>
        <ProvenanceChip provenance={indicator.provenance} />
        <details className={classes.details}>
          <summary>{t('whyDetails')}</summary>
          <Reading indicator={indicator} />
        </details>
      </td>
    </tr>
  );
}

function Answers({ indicator, scores }: Parameters<typeof IndicatorRow>[0]) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const counts = scores.answers.get(indicator.id);
  if (!counts) return null;
  const piles = pilesOf(indicator, counts);
  const said = piles.filter(pile => pile.count > 0).map(pile => `${t(TONE_WORDS[pile.tone])} ${pile.count}`);
  return (
    <>
      <StackedAnswers piles={piles} sentence={said.join(', ')} />
      <small>
        {piles
          .filter(pile => pile.count > 0)
          .map(pile => format.whole(pile.count))
          .join(' · ')}
      </small>
    </>
  );
}

const UNIT_WORDS = {
  share: 'unitShare',
  count: 'unitCount',
  scale: 'unitScale',
  vnd: 'unitVnd',
  km: 'unitKm',
  minutes: 'unitMinutes',
} as const satisfies Record<Indicator['unit'], string>;

function Value({ indicator, score }: { readonly indicator: Indicator; readonly score: IndicatorScore }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  if (score.x === null) return t('none');
  const digits = indicator.unit === 'vnd' ? 0 : 2;
  const show = (value: number) =>
    indicator.unit === 'share' ? format.share(value) : format.points(value, digits);
  const half =
    score.kind === 'scored' && score.uncertainty.kind === 'estimated' && score.seX !== null
      ? ((score.uncertainty.upper - score.uncertainty.lower) / 2 / score.uncertainty.se) * score.seX
      : null;
  return (
    <>
      <strong>{t(UNIT_WORDS[indicator.unit], { value: show(score.x) })}</strong>
      {half !== null && (
        <small>± {indicator.unit === 'share' ? format.points(half * 100, 1) : show(half)}</small>
      )}
      <small>{t('n', { n: format.whole(score.n) })}</small>
      {score.outsideGoalposts > 0 && <small>{t('whyOutside', { n: score.outsideGoalposts })}</small>}
    </>
  );
}

const PROVENANCE = {
  published: { key: 'provenancePublished', tone: 'ok' },
  recalled: { key: 'provenanceRecalled', tone: 'warn' },
  inferred: { key: 'provenanceInferred', tone: 'mute' },
} as const satisfies Record<Provenance, unknown>;

function ProvenanceChip({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation('province');
  const { key, tone } = PROVENANCE[provenance];
  return <Chip tone={tone}>{t(key)}</Chip>;
}

function Reading({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { goalposts, printedScale, base, nonUser, source } = indicator;
  const sure = (provenance: Provenance | undefined) => t(PROVENANCE[provenance ?? 'inferred'].key);
  const nonUserWords = {
    none: null,
    'counts-as-worst': t('whyNonUserWorst'),
    'left-out': t('whyNonUserLeftOut'),
  };
  const number = (value: number) => format.points(value, Number.isInteger(value) ? 0 : 2);
  const lines = [
    t('whyGoalposts', { worst: number(goalposts.worst), best: number(goalposts.best) }),
    t('whyPrinted', { scale: printedScale }),
    t(base === 'all' ? 'whyBaseAll' : 'whyBaseUsers'),
    nonUserWords[nonUser],
    t('provenanceGoalposts', { what: sure(indicator.goalpostsProvenance) }),
    t('provenanceBase', { what: sure(indicator.baseProvenance) }),
    source,
  ];
  return (
    <ul>
      {lines
        .filter(line => line !== null)
        .map(line => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}
