import { IconFileText, IconLink, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { EvidenceItem } from '../../../surveys/commune/claim';
import { showBytes } from '../bytes';
import classes from './claims.module.css';
import { useClaimWords } from './use-claim-words';

/** A file of the device, or null where its bytes are not here. */
export type ReadEvidence = (
  sha256: string,
) => Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null>;

interface Props {
  readonly items: readonly EvidenceItem[];
  readonly read: ReadEvidence;
  readonly onRemove?: (item: EvidenceItem) => void;
  /** Asked for where the bytes are not here: is this the file that was meant? */
  readonly isSame?: (bytes: Uint8Array, sha256: string) => boolean;
}

/** Evidence of one criterion: opened on the spot, told apart by digest where the file lives elsewhere. */
export function EvidenceList({ items, read, onRemove, isSame }: Props) {
  return (
    <ul className={classes.evidence}>
      {items.map(item => (
        <EvidenceRow
          key={item.kind === 'file' ? item.sha256 : item.url}
          item={item}
          read={read}
          {...(onRemove ? { onRemove } : {})}
          {...(isSame ? { isSame } : {})}
        />
      ))}
    </ul>
  );
}

function EvidenceRow({
  item,
  read,
  onRemove,
  isSame,
}: Omit<Props, 'items'> & { readonly item: EvidenceItem }) {
  const { t, language } = useClaimWords();
  const Icon = item.kind === 'link' ? IconLink : item.type === 'application/pdf' ? IconFileText : IconPhoto;
  return (
    <li>
      <Icon size={24} stroke={1.9} aria-hidden="true" />
      <span className={classes.name}>
        {item.kind === 'link' ? (
          <a href={item.url} target="_blank" rel="noreferrer noopener">
            {item.name}
          </a>
        ) : (
          <>
            {item.name}
            <small>
              {item.type.split('/')[1]?.toUpperCase()}, {showBytes(item.bytes, language)}
            </small>
            <OpenFile item={item} read={read} {...(isSame ? { isSame } : {})} />
          </>
        )}
      </span>
      {onRemove && (
        <button
          type="button"
          className={classes.icon}
          aria-label={t('evidenceRemove', { name: item.name })}
          onClick={() => onRemove(item)}
        >
          <IconTrash size={22} stroke={1.9} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

type FileItem = Extract<EvidenceItem, { kind: 'file' }>;

function OpenFile({ item, read, isSame }: Omit<Props, 'items' | 'onRemove'> & { readonly item: FileItem }) {
  const { t } = useClaimWords();
  const [shown, setShown] = useState<{ url: string; type: string } | 'missing' | null>(null);
  useEffect(() => {
    if (shown === null || shown === 'missing') return;
    return () => URL.revokeObjectURL(shown.url);
  }, [shown]);
  const open = async () => {
    const file = await read(item.sha256);
    if (!file) return setShown('missing');
    setShown({ url: URL.createObjectURL(new Blob([file.bytes], { type: file.type })), type: file.type });
  };
  if (shown === null)
    return (
      <button type="button" className={classes.pick} onClick={open}>
        {t('evidenceOpen', { name: '' }).trim()}
      </button>
    );
  if (shown === 'missing') return <Compare item={item} {...(isSame ? { isSame } : {})} />;
  if (shown.type === 'application/pdf')
    return (
      <a href={shown.url} download={item.name}>
        {t('evidenceOpen', { name: item.name })}
      </a>
    );
  return <img className={classes.preview} src={shown.url} alt={item.name} />;
}

function Compare({ item, isSame }: { readonly item: FileItem; readonly isSame?: Props['isSame'] }) {
  const { t } = useClaimWords();
  const [verdict, setVerdict] = useState<boolean | null>(null);
  return (
    <>
      <small>{t('evidenceNotHere')}</small>
      {isSame && (
        <label>
          <small>{t('evidenceCompare')}</small>
          <input
            type="file"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) setVerdict(isSame(new Uint8Array(await file.arrayBuffer()), item.sha256));
            }}
          />
        </label>
      )}
      {verdict !== null && <output>{verdict ? t('evidenceSame') : t('evidenceOther')}</output>}
    </>
  );
}
