import { IconAlertTriangle, IconCheck, IconEqual, IconMinus, IconX } from '@tabler/icons-react';
import type { Criterion } from '../../../indicators/commune-index/schema';
import type { ClaimAnswer } from '../../../scoring/commune-rank/claim-score';
import type { Fit } from '../../../scoring/commune-rank/plausible';
import type { CitizenFigure } from '../../engine/communes/citizens';
import { Chip } from '../chip';
import { SelfMark } from '../marks/shapes';
import classes from './claims.module.css';
import { useClaimWords } from './use-claim-words';

const ICON = { size: 16, stroke: 2, 'aria-hidden': true } as const;

/** A commune's own word: icon, word and colour. `points`: what it earns; null = nothing yet. */
export function AnswerChip({
  answer,
  criterion,
  points,
}: {
  readonly answer: ClaimAnswer | undefined;
  readonly criterion: Criterion;
  readonly points: number | null;
}) {
  const words = useClaimWords();
  const text = words.answer(answer, criterion);
  if (points === null) return <Chip tone="mute">{text}</Chip>;
  if (points >= 10)
    return (
      <Chip tone="ok" icon={<IconCheck {...ICON} />}>
        {text}
      </Chip>
    );
  if (points <= 1)
    return (
      <Chip tone="mute" icon={<IconX {...ICON} />}>
        {text}
      </Chip>
    );
  return (
    <Chip tone="warn" icon={<IconMinus {...ICON} />}>
      {text}
    </Chip>
  );
}

/** How a claim stands to what citizens said; grey = cannot tell. */
export function FitChip({ fit, known }: { readonly fit: Fit; readonly known: boolean }) {
  const { t } = useClaimWords();
  if (!known) return <Chip tone="mute">{t('fitFew')}</Chip>;
  if (fit === 'fits')
    return (
      <Chip tone="ok" icon={<IconCheck {...ICON} />}>
        {t('fitFits')}
      </Chip>
    );
  if (fit === 'contradicts')
    return (
      <Chip tone="warn" icon={<IconAlertTriangle {...ICON} />}>
        {t('fitContradicts')}
      </Chip>
    );
  return (
    <Chip tone="mute" icon={<IconEqual {...ICON} />}>
      {t('fitUnclear')}
    </Chip>
  );
}

const WIDTH = 150;
const EDGE = 8;
const at = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);

/** Share of citizens on 0-100 % with its range, a tick at one half; or why there is none. */
export function CitizenShare({
  figure,
  asked,
}: {
  readonly figure: CitizenFigure | undefined;
  readonly asked: boolean;
}) {
  const words = useClaimWords();
  const { t } = words;
  if (!asked) return <span className={classes.quiet}>{t('citizensNotAsked')}</span>;
  if (!figure || (figure.kind === 'withheld' && figure.score === null))
    return <span className={classes.quiet}>{t('citizensNone')}</span>;
  if (figure.kind !== 'figure') return <span className={classes.quiet}>{t('citizensFew')}</span>;
  const { estimate, range, n } = figure;
  const share = `${words.percent(estimate)} %`;
  return (
    <svg
      className={classes.share}
      viewBox={`0 0 ${WIDTH} 24`}
      role="img"
      aria-label={t('sayCitizens', { share, range: words.range(figure), n })}
    >
      <rect x={EDGE / 2} y="9" width={WIDTH - EDGE} height="6" rx="3" fill="var(--muc-100)" />
      <line x1={at(0.5)} x2={at(0.5)} y1="3" y2="21" stroke="var(--muc-300)" strokeWidth="1.2" />
      <SelfMark
        x={at(estimate)}
        y={12}
        band={{ lower: at(range.lower), upper: at(range.upper) }}
        radius={5}
      />
    </svg>
  );
}
