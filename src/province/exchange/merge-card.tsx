import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../../surveys/round';
import type { ParcelLabel, ParcelProblem } from '../../exchange/tally-parcel';
import classes from '../../office/office.module.css';
import type { OpenKeys } from '../../office/open-keys';
import { type Merged, mergeHere, takeParcels } from '../../office/parcels';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { parcelsOf } from '../../storage/office';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { FilePick } from '../../ui/exchange/file-pick';
import { type TextProblem, textOf } from '../../ui/exchange/text-of';
import { useFormat } from '../format';
import { CameList } from './came-list';
import { DrawnNotes } from './drawn-notes';
import { officeName } from './office-name';

type Said =
  | { readonly kind: 'taken'; readonly words: string }
  | {
      readonly kind: 'bad';
      readonly name: string;
      readonly reason: ParcelProblem | TextProblem | 'storage-failed';
    };

/** Parcels that came in: listed by office, count, digest and time; added up, the newest of each scope once. */
export function MergeCard({ round, open }: { readonly round: Round; readonly open: OpenKeys }) {
  const { t } = useTranslation('exchange');
  const { language } = useFormat();
  const db = database(dataset());
  const live = useLive(() => parcelsOf(db, round.id), `parcels/${dataset()}/${round.id}`);
  const came = live.state === 'ready' ? live.value.filter(({ way }) => way === 'in') : [];
  const [said, setSaid] = useState<readonly Said[]>([]);
  const merged = useMerged(round, open, came.map(({ id }) => id).join('\n'));
  const wordsFor = (labels: readonly ParcelLabel[]): string => {
    const [first] = labels;
    const { scope = '', office = '', revision = 0 } = first ?? {};
    const communes = labels.length;
    const count = labels.reduce((sum, { n }) => sum + n, 0);
    return labels.length === 1
      ? t('office.mergeTaken', { scope: officeName(scope, language), count, revision })
      : t('office.mergeTakenCommunes', { office: officeName(office, language), communes, count, revision });
  };
  const take = async (files: File[]) => {
    const told: Said[] = [];
    for (const file of files) {
      const text = await textOf(file);
      const labels = text.ok
        ? await takeParcels(db, text.value, open).catch(
            () => ({ ok: false, problem: 'storage-failed' }) as const,
          )
        : text;
      if (!labels.ok) told.push({ kind: 'bad', name: file.name, reason: labels.problem });
      else told.push({ kind: 'taken', words: wordsFor(labels.value) });
    }
    setSaid(told);
  };
  return (
    <Card title={t('office.mergeTitle')}>
      <div className={classes.buttons}>
        <FilePick
          label={t('office.mergePick')}
          className={classes.pickQuiet}
          multiple
          onFiles={files => void take(files)}
        >
          {t('office.mergePick')}
        </FilePick>
      </div>
      <div className={classes.told} aria-live="polite">
        {said.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one line per picked file
          <SaidLine key={at} said={each} />
        ))}
      </div>
      {came.length === 0 ? (
        <p className={classes.text}>{t('office.mergeNone')}</p>
      ) : (
        <div className={classes.stack}>
          {merged && <Sum merged={merged} province={round.province} />}
          <CameList records={came} merged={merged} />
        </div>
      )}
    </Card>
  );
}

function SaidLine({ said }: { readonly said: Said }) {
  const { t } = useTranslation('exchange');
  if (said.kind === 'taken') return <output className={classes.good}>{said.words}</output>;
  return (
    <p className={classes.wrong} role="alert">
      {t('office.mergeBad', { name: said.name })}: {t(`reason.${said.reason}`)} {t('office.nothingChanged')}
    </p>
  );
}

/** Added up again whenever another parcel is there; opening them takes the keys. */
function useMerged(round: Round, open: OpenKeys, parcels: string): Merged | null {
  const [merged, setMerged] = useState<Merged | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of parcels stands for their contents
  useEffect(() => {
    let isCurrent = true;
    mergeHere(database(dataset()), round, open).then(
      value => isCurrent && setMerged(value),
      () => isCurrent && setMerged(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [parcels, round, open]);
  return merged;
}

/** The sum's own total, with its error and n, or the reason why there is none. */
function Sum({
  merged: { merged, card, drawn },
  province,
}: {
  readonly merged: Merged;
  readonly province: string;
}) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const total = card?.total ?? null;
  const half = format.half(total);
  return (
    <div className={classes.stack}>
      <b>{t('office.mergeSum', { offices: merged.included.length, count: merged.n })}</b>
      {total && (
        <p className={classes.text}>
          {t('office.mergeTotal')}:{' '}
          <b>{total.kind === 'scored' ? `${format.points(total.points)}${half ? ` ${half}` : ''}` : '–'}</b>{' '}
          {format.reason(total)} · n = {card?.n}
        </p>
      )}
      {drawn && <DrawnNotes drawn={drawn} province={province} />}
      {card && <p className={classes.text}>{t('office.mergeNoSe')}</p>}
    </div>
  );
}
