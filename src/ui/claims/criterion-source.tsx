import type { Criterion } from '../../../indicators/commune-index/schema';
import { Chip } from '../chip';
import classes from './claims.module.css';
import { useClaimWords } from './use-claim-words';

/** Where a criterion comes from: document and row, or that nobody laid it on communes and we made it up. */
export function CriterionSource({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useClaimWords();
  const isPublished = criterion.provenance === 'published';
  return (
    <details>
      <summary>
        {t('sourceTitle')}{' '}
        <Chip tone={isPublished ? 'info' : 'mute'}>
          {isPublished ? t('publishedChip') : t('inferredChip')}
        </Chip>
      </summary>
      <ul className={classes.source}>
        {criterion.sources.map(({ task, document, row }) => (
          <li key={task}>{t('sourceRow', { document, row })}</li>
        ))}
        {criterion.sources.length === 0 && <li>{t('sourceNone')}</li>}
        <li>{criterion.ruleProvenance === 'published' ? t('rulePublished') : t('ruleInferred')}</li>
      </ul>
    </details>
  );
}
