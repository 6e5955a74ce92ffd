import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Round } from '../../../surveys/round';
import { communeOrder } from '../../engine/commune-rank/vietnamese-order';
import { Card } from '../../ui/card';
import { ClaimSheet } from '../../ui/claims/claim-sheet';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useCommuneNames } from '../communes/commune-names';
import { type ClaimedCommune, type ClaimsOfRound, useClaims } from '../communes/use-claims';
import { useGrowing } from '../report/use-growing';
import classes from './appraisal.module.css';
import { type ClaimRound, useClaimRound } from './use-claim-round';
import { type Figures, useFigures } from './use-figures';

/** Every commune's sheet, one after the other, by the alphabet: printed at one press. */
export function SheetsScreen() {
  const { t } = useClaimWords();
  const found = useClaimRound();
  if (found === undefined) return null;
  return found ? <Sheets {...found} /> : <PageHead title={t('sheetsTitle')} sub={t('appraisalNone')} />;
}

function Sheets({ round, scores }: ClaimRound) {
  const { t } = useClaimWords();
  const claims = useClaims(round);
  const nameOf = useCommuneNames(round.province);
  const figures = useFigures(scores, round);
  const communes = (claims?.communes ?? []).toSorted((a, b) =>
    communeOrder(nameOf(a.commune), nameOf(b.commune)),
  );
  const { shown, whole } = useGrowing(communes.length);
  if (claims === null) return null;
  return (
    <>
      <div className={classes.unprinted}>
        <PageHead title={t('sheetsTitle')} sub={t('sheetsSub', { count: communes.length })}>
          <Button component={Link} to="/tinh/tham-dinh" variant="subtle">
            {t('backToCommunes')}
          </Button>
          <Button
            disabled={!whole || communes.length === 0}
            leftSection={<IconPrinter size={20} stroke={1.9} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('sheetsPrint', { count: communes.length })}
          </Button>
        </PageHead>
        {communes.length === 0 && <Card>{t('appraisalNone')}</Card>}
        {!whole && (
          <output>
            <progress value={shown} max={communes.length} aria-label={t('sheetsTitle')} />{' '}
            {t('sheetsProgress', { done: shown, of: communes.length })}
          </output>
        )}
      </div>
      <div className={classes.sheets}>
        {communes.slice(0, shown).map(one => (
          <OneSheet key={one.commune} one={one} {...{ claims, round, figures }} nameOf={nameOf} />
        ))}
      </div>
    </>
  );
}

interface OneProps {
  readonly one: ClaimedCommune;
  readonly claims: ClaimsOfRound;
  readonly round: Round;
  readonly figures: Figures;
  readonly nameOf: (code: string) => string;
}

function OneSheet({ one, claims: { roundIndex }, round, figures, nameOf }: OneProps) {
  const { current, events, commune, mergedInto } = one;
  return (
    <ClaimSheet
      name={nameOf(commune)}
      nameOf={nameOf}
      index={roundIndex.index}
      digest={roundIndex.digest}
      roundName={round.name}
      answers={current.answers}
      evidence={current.claim.evidence}
      claim={current}
      events={events}
      disputeDays={round.communeIndex?.disputeDays}
      merged={mergedInto}
      citizens={level => figures(level)?.byCommune.get(commune)}
      synthetic={round.synthetic}
      today={new Date().toISOString()}
    />
  );
}
