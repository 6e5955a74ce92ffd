import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { ClaimSheet } from '../../ui/claims/claim-sheet';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useContent } from '../claim/use-content';
import { useCommune } from '../state/commune-state';

/** The sheet as it is printed and filed. */
export function SheetScreen() {
  const { t } = useClaimWords();
  const { name, nameOf, index, digest, round, standing, events, citizensHere } = useCommune();
  const content = useContent();
  return (
    <>
      <PageHead title={t('navSheet')} sub={name}>
        <Button
          leftSection={<IconPrinter size={20} stroke={1.9} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </PageHead>
      <ClaimSheet
        name={name}
        index={index}
        digest={digest}
        roundName={round.name}
        answers={content.answers}
        evidence={content.evidence}
        claim={content.isDraft ? null : (standing?.current ?? null)}
        events={events}
        disputeDays={round.communeIndex?.disputeDays}
        merged={standing?.mergedInto ?? null}
        nameOf={nameOf}
        citizens={citizensHere}
        synthetic={round.synthetic}
        today={new Date().toISOString()}
      />
    </>
  );
}
