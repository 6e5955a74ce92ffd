import { useTranslation } from 'react-i18next';
import type { ParcelLabel } from '../../exchange/tally-parcel';
import classes from '../../office/office.module.css';
import type { Merged } from '../../office/parcels';
import type { ParcelRecord } from '../../storage/office-records';
import { Chip } from '../../ui/chip';
import { useFormat } from '../format';
import { type CameGroup, cameGroups } from './came-groups';
import { officeName } from './office-name';

/** Parcels that came: one line per sending, its communes one tap away. */
export function CameList({
  records,
  merged,
}: {
  readonly records: readonly ParcelRecord[];
  readonly merged: Merged | null;
}) {
  return (
    <ul className={classes.files}>
      {cameGroups(records, merged).map(group => (
        <Group key={group.key} group={group} />
      ))}
    </ul>
  );
}

function Group({ group }: { readonly group: CameGroup }) {
  const { t, i18n } = useTranslation('exchange');
  const { language } = useFormat();
  const { office, state, revision, n, at, parcels } = group;
  const [first] = parcels;
  const isWhole = first?.scope === office;
  const name = officeName(office, language);
  const when = new Date(at).toLocaleString(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  return (
    <li className={classes.file}>
      <div className={classes.between}>
        <b>{isWhole ? name : t('office.mergeCommunes', { office: name, count: parcels.length })}</b>
        {state.kind === 'added' && <Chip tone="ok">{t('office.mergeIn')}</Chip>}
        {state.kind === 'unscored' && <Chip tone="warn">{t('office.mergeInOnly')}</Chip>}
        {state.kind === 'out' && <Chip tone="mute">{t('office.mergeOut')}</Chip>}
      </div>
      <p>{t('office.mergeRow', { count: n, revision, when })}</p>
      {state.kind === 'out' && <p>{t(`reason.${state.reason}`)}</p>}
      {isWhole ? (
        <p className={classes.described}>{t('office.mergeDigestOf', { digest: digestOf(first) })}</p>
      ) : (
        <details>
          <summary>{t('office.mergeEach')}</summary>
          <Communes parcels={parcels} />
        </details>
      )}
    </li>
  );
}

const digestOf = (label: ParcelLabel | undefined): string => label?.idsDigest.slice(0, 8) ?? '';

function Communes({ parcels }: { readonly parcels: readonly ParcelLabel[] }) {
  const { t } = useTranslation('exchange');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('office.mergeOffice')}</th>
          <th>{t('office.mergeN')}</th>
          <th>{t('office.mergeDigest')}</th>
        </tr>
      </thead>
      <tbody>
        {parcels.map(label => (
          <tr key={label.scope}>
            <td>{label.scope}</td>
            <td>{label.n}</td>
            <td className={classes.letters}>{digestOf(label)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
