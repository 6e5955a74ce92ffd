import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RawTable } from '../../engine/official/cell';
import { type SuggestedGoalposts, suggestGoalposts } from '../../engine/official/goalposts';
import { useFormat } from '../format';
import classes from './official.module.css';

/** What the workbook's own numbers say about the goalposts: a suggestion beside the file, nothing is taken over. */
export function GoalpostsPart({ table, year }: { readonly table: RawTable; readonly year: number }) {
  const { t } = useTranslation('interop');
  const suggested = useMemo(() => suggestGoalposts(table, year), [table, year]);
  if (suggested.length === 0) return null;
  return (
    <details className={classes.goalposts}>
      <summary>{t('goalposts.title', { n: suggested.length })}</summary>
      <p className={classes.hint}>{t('goalposts.what')}</p>
      {suggested.map(one => (
        <OneSub key={one.subDimension} suggested={one} />
      ))}
    </details>
  );
}

function OneSub({ suggested }: { readonly suggested: SuggestedGoalposts }) {
  const { t } = useTranslation('interop');
  const format = useFormat();
  const { subDimension, items, provinces, residual, verdict } = suggested;
  return (
    <section aria-label={subDimension}>
      <h3>
        {subDimension} {format.labels.subDimensions[subDimension]?.short ?? ''}
      </h3>
      <ul>
        {items.map(({ label, isShare, span }) => (
          <li key={label}>
            {label}:{' '}
            <strong>{span === null ? t('goalposts.unknown') : <Span span={span} isShare={isShare} />}</strong>
          </li>
        ))}
      </ul>
      <p className={verdict === 'exact' ? classes.hint : classes.refused}>
        {t(`goalposts.verdict.${verdict}`, {
          n: provinces,
          residual: residual === null ? '' : format.points(residual, 6),
        })}
      </p>
    </section>
  );
}

/** A share as the sheets print it (0–200 %), anything else as the width in its own unit; a falling one from high to low. */
function Span({ span, isShare }: { readonly span: number; readonly isShare: boolean }) {
  const { t } = useTranslation('interop');
  const format = useFormat();
  const width = format.points(Math.abs(span) * (isShare ? 100 : 1), isShare ? 0 : 2);
  if (!isShare) return t('goalposts.width', { width });
  return t(span > 0 ? 'goalposts.rising' : 'goalposts.falling', { width });
}
