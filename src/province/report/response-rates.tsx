import { useTranslation } from 'react-i18next';
import { mergedOutcomes } from '../../../surveys/contact/outcome-parcel';
import { countCases, knownEligible, outcomeRates } from '../../../surveys/contact/rates';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { outcomeParcels } from '../../storage/outcome-parcels';
import { useLive } from '../../storage/use-live';
import { outcomesHere } from '../../storage/visits';
import { useFormat } from '../format';
import { Fact } from './fact';
import type { Reached } from './use-report';

/** Response rates from the outcomes of households where they travelled here; else what the interviews alone can say. */
export function ResponseRates({
  reached,
  round,
}: {
  readonly reached: Reached | null;
  readonly round: string | null;
}) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const live = useLive(
    async () => (round === null ? [] : outcomesOf(round)),
    `outcomes/${dataset()}/${round}`,
  );
  const codes = live.state === 'ready' ? live.value : [];
  if (codes.length === 0) {
    const refused = reached?.refused ?? 0;
    return (
      <Fact
        name={t('factResponse')}
        value={refused > 0 ? t('factRefused', { n: format.whole(refused) }) : t('factNoOutcomes')}
      />
    );
  }
  // An interview whose household was never told of counts as complete; the others as told, complete or partial.
  const told = codes.filter(code => code.startsWith('1.')).length;
  const untold = Array<string>(Math.max(0, (reached?.completed ?? 0) - told)).fill('1.1');
  const counts = countCases([...codes, ...untold]);
  const rates = outcomeRates(counts, knownEligible(counts));
  const said = (rate: number | null) => (rate === null ? '–' : format.share(rate));
  return (
    <Fact
      name={t('factResponse')}
      value={t('factRates', {
        rr1: said(rates.RR1),
        rr3: said(rates.RR3),
        coop: said(rates.COOP1),
        ref: said(rates.REF1),
      })}
    />
  );
}

/** Outcomes of households as they travelled here, or as this very device recorded them. */
async function outcomesOf(round: string): Promise<string[]> {
  const db = database(dataset());
  const told = mergedOutcomes(await outcomeParcels(db, round));
  const here = told.length > 0 ? told : [...(await outcomesHere(db, { id: round })).values()].flat();
  return here.map(({ code }) => code);
}
