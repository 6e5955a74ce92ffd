import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Card } from '../ui/card';
import classes from './list-and-panel.module.css';

/** Narrower than this, list and panel stand one after the other, as in the stylesheet. */
const NARROW = '(max-width: 960px)';

interface Props {
  /** Above the list: filters. */
  readonly above?: ReactNode;
  readonly list: ReactNode;
  /** Id of the one opened; null: none. */
  readonly chosen: string | null;
  readonly panel: ReactNode;
  /** Said beside the list while none is open. */
  readonly hint: string;
  /** Address of the list alone, the row to go on from there where the one opened has left it, and the next to open. */
  readonly back: string;
  readonly row?: string | null;
  readonly next?: string | null;
}

/**
 * A list and the one chosen of it: side by side on a laptop, where the panel stays in view while the list scrolls; one
 * or the other on a phone. Keys and readers go with what was chosen, and back to its row.
 */
export function ListAndPanel({ above, list, chosen, panel, hint, back, row = chosen, next = null }: Props) {
  const { t } = useTranslation('supervision');
  const beside = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const { state } = useLocation() as { state: { from?: string } | null };
  const from = state?.from;
  useEffect(() => {
    if (chosen !== null) {
      beside.current?.focus({ preventScroll: true });
      if (matchMedia(NARROW).matches) scrollTo({ top: 0 });
    } else if (from !== undefined)
      rows.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(from)}"]`)?.focus();
  }, [chosen, from]);
  return (
    <div className={classes.both} data-open={chosen !== null}>
      {above && <div className={classes.above}>{above}</div>}
      <div ref={rows} className={classes.rows}>
        {list}
      </div>
      <div ref={beside} tabIndex={-1} className={classes.beside}>
        {chosen === null ? (
          <Card>{hint}</Card>
        ) : (
          <>
            <p className={`${classes.way} ${classes.back}`}>
              <Link to={back} state={{ from: row ?? chosen }}>
                {t('toList')}
              </Link>
            </p>
            {panel}
            {next !== null && (
              <p className={classes.way}>
                <Link to={next}>{t('toNext')}</Link>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
