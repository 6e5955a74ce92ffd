import { Button, FileButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type EvidenceRefusal,
  LARGEST_CLAIM_EVIDENCE,
  LARGEST_EVIDENCE,
} from '../../engine/communes/evidence-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepEvidence } from '../../storage/evidence';
import { storageProblem } from '../../storage/problems';
import { showBytes } from '../../ui/bytes';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import classes from './claim.module.css';
import type { ClaimSession } from './session';

interface Props {
  readonly criterion: string;
  readonly shelf: string;
  readonly session: ClaimSession;
}

/** A picture, a PDF or a link; what is refused is said with what to do instead, and nothing of it is kept. */
export function EvidenceAdder({ criterion, shelf, session }: Props) {
  const { t, language } = useClaimWords();
  const [complaint, setComplaint] = useState<string | null>(null);
  const say = (reason: EvidenceRefusal, name: string) =>
    t(`evidenceRefused.${reason}`, {
      name,
      most: showBytes(LARGEST_EVIDENCE, language),
      room: showBytes(LARGEST_CLAIM_EVIDENCE, language),
    });
  const add = async (file: File | null) => {
    if (!file) return;
    // A file beyond any limit is not even read.
    if (file.size > LARGEST_EVIDENCE) return setComplaint(say('too-large', file.name));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kept = await keepEvidence(database(dataset()), shelf, { criterion, name: file.name, bytes });
      setComplaint(kept.ok ? null : say(kept.reason, file.name));
      if (kept.ok) session.addEvidence(kept.item);
    } catch (error) {
      setComplaint(`${t('saveFailed')} ${storageProblem(error).detail}`);
    }
  };
  return (
    <>
      <FileButton onChange={add} accept="image/jpeg,image/png,image/webp,application/pdf">
        {props => (
          <Button
            {...props}
            variant="default"
            className={classes.add}
            leftSection={<IconPlus size={20} aria-hidden="true" />}
          >
            {t('evidenceAdd')}
          </Button>
        )}
      </FileButton>
      {complaint !== null && (
        <p role="alert" className={classes.complaint}>
          {complaint}
        </p>
      )}
      <p className={classes.small}>{t('evidenceLimits', { most: showBytes(LARGEST_EVIDENCE, language) })}</p>
      <LinkAdder criterion={criterion} session={session} />
    </>
  );
}

const IS_LINK = /^https?:\/\/\S+$/;

function LinkAdder({ criterion, session }: Omit<Props, 'shelf'>) {
  const { t } = useClaimWords();
  const [url, setUrl] = useState('');
  const [isBad, setBad] = useState(false);
  const add = () => {
    const typed = url.trim();
    if (!IS_LINK.test(typed) || typed.length > 500) return setBad(true);
    session.addEvidence({ kind: 'link', criterion, name: typed.slice(0, 200), url: typed });
    setUrl('');
    setBad(false);
  };
  return (
    <div className={classes.link}>
      <TextInput
        label={t('evidenceLink')}
        type="url"
        value={url}
        error={isBad ? t('evidenceLinkBad') : null}
        onChange={event => setUrl(event.currentTarget.value)}
      />
      <Button variant="outline" onClick={add} disabled={url.trim() === ''}>
        {t('evidenceLinkAdd')}
      </Button>
    </div>
  );
}
