import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Flag } from '../engine/supervision/flags';
import { Chip } from '../ui/chip';
import { addressOf } from './interviews/filters';
import { useShow } from './state/supervision-state';
import classes from './supervision.module.css';

/** The last places of an id: enough to tell interviews of a round apart when spoken. */
export const shortId = (id: string): string => id.slice(-6);

export function FlagChips({ flags }: { readonly flags: readonly Flag[] }) {
  const { t } = useTranslation('supervision');
  return (
    <span className={classes.chips}>
      {flags.map(({ kind }) => (
        <Chip key={kind} tone="warn">
          {t(`flag.${kind}`)}
        </Chip>
      ))}
    </span>
  );
}

/** Each flag as a sentence with what was seen, and what the interviewer wrote about it; `linked`: the way to the other. */
export function Reasons({
  flags,
  linked = false,
}: {
  readonly flags: readonly Flag[];
  readonly linked?: boolean;
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  return (
    <div className={classes.reasons}>
      {flags.map(({ kind, value, other = '', colleague, reason }) => (
        <p key={kind}>
          {t(kind === 'duplicate' && colleague ? 'why.duplicate-colleague' : `why.${kind}`, {
            share: show.share(value),
            n: show.number(value),
            times: show.number(value, 1),
            hour: Math.floor(value),
            other: shortId(other),
          })}
          {reason && ` ${t('reasonGiven', { reason })}`}
          {linked && other && (
            <>
              {' '}
              <Link to={addressOf({}, other)}>{t('openOther', { id: shortId(other) })}</Link>
            </>
          )}
        </p>
      ))}
    </div>
  );
}
