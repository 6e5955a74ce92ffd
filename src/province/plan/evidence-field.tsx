import { Button, FileButton, TextInput } from '@mantine/core';
import { IconFile, IconLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../engine/plan/follow-up';
import { sha256Hex } from '../../exchange/digest';
import { useFormat } from '../format';
import classes from './plan.module.css';

/** Files by name and digest (the file itself stays with the office), or addresses. */
export function EvidenceField(props: {
  readonly value: readonly Evidence[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
}) {
  const { t } = useTranslation('plan');
  const [link, setLink] = useState('');
  const addFiles = async (files: readonly File[]) => {
    const added = await Promise.all(files.map(fileEvidence));
    props.onChange([...props.value, ...added]);
  };
  const address = /^https?:\/\/\S+\.\S+$/.test(link.trim());
  const addLink = () => {
    if (!address) return;
    props.onChange([...props.value, { kind: 'link', url: link.trim() }]);
    setLink('');
  };
  return (
    <fieldset className={classes.evidence}>
      <legend>{t('evidence')}</legend>
      <EvidenceList value={props.value} onRemove={index => props.onChange(props.value.toSpliced(index, 1))} />
      <div className={classes.evidenceAdd}>
        <FileButton
          multiple
          onChange={files => void addFiles(files)}
          inputProps={{ 'aria-label': t('evidenceFile') }}
        >
          {button => (
            <Button {...button} variant="outline">
              {t('evidenceFile')}
            </Button>
          )}
        </FileButton>
        <TextInput
          aria-label={t('evidenceLink')}
          placeholder="https://"
          value={link}
          onChange={event => setLink(event.currentTarget.value)}
          error={link.trim() !== '' && !address ? t('evidenceLinkBad') : null}
        />
        <Button variant="outline" disabled={!address} onClick={addLink}>
          {t('evidenceAddLink')}
        </Button>
      </div>
      <p className={classes.hint}>{t('evidenceWhat')}</p>
    </fieldset>
  );
}

async function fileEvidence(file: File): Promise<Evidence> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'file', name: file.name.normalize('NFC'), bytes: bytes.length, sha256: sha256Hex(bytes) };
}

export function EvidenceList(props: {
  readonly value: readonly Evidence[];
  readonly onRemove?: (index: number) => void;
}) {
  const { t } = useTranslation('plan');
  const { whole } = useFormat();
  if (props.value.length === 0) return null;
  return (
    <ul className={classes.evidenceList}>
      {props.value.map((one, index) => (
        <li key={one.kind === 'file' ? one.sha256 + one.name : one.url}>
          {one.kind === 'file' ? (
            <>
              <IconFile size={19} stroke={1.9} aria-hidden="true" />
              <span>
                {one.name} <small>({t('bytes', { n: whole(one.bytes) })})</small>
                <br />
                <code>sha-256 {one.sha256}</code>
              </span>
            </>
          ) : (
            <>
              <IconLink size={19} stroke={1.9} aria-hidden="true" />
              <a href={one.url} target="_blank" rel="noreferrer">
                {one.url}
              </a>
            </>
          )}
          {props.onRemove && (
            <button
              type="button"
              className={classes.remove}
              aria-label={t('evidenceRemove', { name: one.kind === 'file' ? one.name : one.url })}
              onClick={() => props.onRemove?.(index)}
            >
              <IconX size={18} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
