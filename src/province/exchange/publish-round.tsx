import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconCircleCheck, IconDownload, IconFileCertificate, IconShare, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { provinceName } from '../../../indicators/provinces';
import type { Round } from '../../../surveys/round';
import { handOver } from '../../exchange/hand-over';
import type { HubAddress } from '../../exchange/hub/address';
import { type RoundFile, roundWords, type Supervisor } from '../../exchange/round-file';
import { publicKeysIn, wordsOf } from '../../office/keys';
import classes from '../../office/office.module.css';
import { type OpenKeys, usedKeys, useOpenKeys } from '../../office/open-keys';
import { type PublishProblem, type PublishSettings, publishRound, roundFileName } from '../../office/publish';
import { UnlockForm } from '../../office/unlock-form';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { officeAccount } from '../../storage/hub';
import { officeKeys } from '../../storage/office';
import { roundFile } from '../../storage/round-files';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { FilePick } from '../../ui/exchange/file-pick';
import { FingerprintWords } from '../../ui/exchange/fingerprint-words';
import { saveText, sharePlatform } from '../../ui/exchange/save-file';
import { textOf } from '../../ui/exchange/text-of';

/** Any stored round: chosen, then signed. */
export function PublishAny() {
  const { t } = useTranslation('exchange');
  const live = useLive(() => database(dataset()).rounds.toArray(), `all-rounds/${dataset()}`);
  const [picked, setPicked] = useState<string | null>(null);
  if (live.state !== 'ready') return null;
  // A round a device started by itself was never settled by anybody: nothing to sign.
  const rounds = live.value.filter(({ id }) => !id.startsWith('local-'));
  const round = rounds.find(({ id }) => id === picked) ?? rounds.toSorted((a, b) => b.year - a.year)[0];
  if (!round)
    return (
      <Card title={t('office.publishTitle')}>
        <p className={classes.text}>
          {t('office.publishNoRounds')} {t('office.publishNoRoundsText')}
        </p>
        <div className={classes.buttons}>
          <Button component={Link} to="/tinh/dot-khao-sat" variant="outline">
            {t('office.publishMakeRound')}
          </Button>
        </div>
      </Card>
    );
  return (
    <div className={classes.stack}>
      {rounds.length > 1 && (
        <Select
          label={t('office.publishRound')}
          data={rounds.map(({ id, name }) => ({ value: id, label: name }))}
          value={round.id}
          onChange={value => value && setPicked(value)}
          allowDeselect={false}
        />
      )}
      <PublishRound key={round.id} round={round} />
    </div>
  );
}

/**
 * Signs a stored round and gives it out as a file; shows the words phones must compare. For the round wizard and for
 * the key screen.
 */
export function PublishRound({ round }: { readonly round: Round }) {
  const { t, i18n } = useTranslation('exchange');
  const { province } = round;
  const db = database(dataset());
  const keys = useLive(() => officeKeys(db, province), `keys/${dataset()}/${province}`);
  const before = useLive(() => roundFile(db, round.id), `round-file/${dataset()}/${round.id}`);
  const open = useOpenKeys(province);
  if (keys.state !== 'ready' || before.state !== 'ready') return null;
  const name = provinceName(province, i18n.language === 'en' ? 'en' : 'vi');
  if (!keys.value)
    return (
      <Card title={t('office.publishTitle')} note={round.name}>
        <p className={classes.text}>
          {t('office.publishText')} {t('office.publishNoKeys', { office: name })}
        </p>
        <div className={classes.buttons}>
          <Button component={Link} to="/tinh/tiep-nhan/khoa" variant="outline">
            {t('office.publishGoKeys')}
          </Button>
        </div>
      </Card>
    );
  if (!open) return <UnlockForm office={province} why={t('office.publishNoKeys', { office: name })} />;
  return <Publish key={before.value?.body.issue ?? 0} round={round} before={before.value} open={open} />;
}

interface PublishProps {
  readonly round: Round;
  readonly before: RoundFile | null;
  readonly open: OpenKeys;
}

/** Two years is what the plan for a round usually needs; a person settles it. */
const firstSettings = ({ year, conduct }: Round, before: RoundFile | null): PublishSettings => ({
  contactLeaves: before?.body.contactLeaves ?? conduct?.contactLeaves ?? false,
  endsOn: before?.body.endsOn ?? conduct?.endsOn ?? `${year}-12-31`,
  keepUntil: before?.body.keepUntil ?? conduct?.keepUntil ?? `${year + 2}-12-31`,
  supervisors: before?.body.supervisors ?? [],
  ...(before?.body.hub && { hub: before.body.hub }),
});

function Publish({ round, before, open }: PublishProps) {
  const { t } = useTranslation('exchange');
  const [settings, setSettings] = useState(() => firstSettings(round, before));
  const [problem, setProblem] = useState<PublishProblem | 'storage-failed' | null>(null);
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    usedKeys();
    setProblem(null);
    try {
      const made = await publishRound(database(dataset()), round, settings, open.keys);
      if (!made.ok) return setProblem(made.problem);
      saveText(roundFileName(made.value), made.value.text);
    } catch {
      setProblem('storage-failed');
    }
  };
  return (
    <Card title={t('office.publishTitle')} note={round.name}>
      <p className={classes.text}>{t('office.publishText')}</p>
      {before && <Published file={before} />}
      <form className={classes.form} onSubmit={publish}>
        <TextInput
          type="date"
          label={t('office.endsOn')}
          value={settings.endsOn}
          onChange={event => setSettings({ ...settings, endsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('office.keepUntil')}
          value={settings.keepUntil}
          onChange={event => setSettings({ ...settings, keepUntil: event.currentTarget.value })}
        />
        <Checkbox
          size="md"
          label={t('office.contactLeaves')}
          description={t('office.contactLeavesText')}
          classNames={{ description: classes.described ?? '' }}
          checked={settings.contactLeaves}
          onChange={event => setSettings({ ...settings, contactLeaves: event.currentTarget.checked })}
        />
        <HubChoice
          province={round.province}
          value={settings.hub ?? null}
          onChange={hub => setSettings(({ hub: _before, ...rest }) => (hub ? { ...rest, hub } : rest))}
        />
        <Supervisors
          province={round.province}
          value={settings.supervisors}
          onChange={supervisors => setSettings({ ...settings, supervisors })}
        />
        {problem && (
          <p className={classes.wrong} role="alert">
            {t(`reason.${problem}`)}
          </p>
        )}
        <div>
          <Button
            type="submit"
            leftSection={<IconFileCertificate size={21} stroke={1.9} aria-hidden="true" />}
          >
            {before ? t('office.publishAgain', { issue: before.body.issue + 1 }) : t('office.publishDo')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** The file in use: its words, and the file again for whoever lost it. */
function Published({ file }: { readonly file: RoundFile }) {
  const { t } = useTranslation('exchange');
  const { issue, round } = file.body;
  const name = roundFileName(file);
  return (
    <section className={classes.stack} aria-label={t('office.published', { issue, name: round.name })}>
      <p className={classes.said}>
        <IconCircleCheck size={21} stroke={1.9} aria-hidden="true" />
        {t('office.published', { issue, name: round.name })}
      </p>
      <p className={classes.text}>{t('office.publishedText')}</p>
      <FingerprintWords words={roundWords(file)} label={t('office.words')} />
      <div className={classes.row}>
        <Button
          variant="outline"
          leftSection={<IconDownload size={21} stroke={1.9} aria-hidden="true" />}
          onClick={() => saveText(name, file.text)}
        >
          {t('office.publishedSave')}
        </Button>
        {'share' in navigator && (
          <Button
            variant="subtle"
            leftSection={<IconShare size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() => void handOver([{ name, text: file.text }], round.name, sharePlatform())}
          >
            {t('office.publishedShare')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface HubChoiceProps {
  readonly province: string;
  readonly value: HubAddress | null;
  readonly onChange: (hub: HubAddress | null) => void;
}

/** Offered where this laptop has the province's account of a hub, or the round named one before. */
function HubChoice({ province, value, onChange }: HubChoiceProps) {
  const { t } = useTranslation('hubOffice');
  const live = useLive(
    () => officeAccount(database(dataset()), province),
    `hub-account/${dataset()}/${province}`,
  );
  const hub = (live.state === 'ready' ? live.value?.hub : null) ?? value;
  if (!hub) return null;
  return (
    <Checkbox
      size="md"
      label={t('office.publish', { name: hub.name })}
      description={t('office.publishText')}
      classNames={{ description: classes.described ?? '' }}
      checked={value !== null}
      onChange={event => onChange(event.currentTarget.checked ? hub : null)}
    />
  );
}

interface SupervisorsProps {
  readonly province: string;
  readonly value: readonly Supervisor[];
  readonly onChange: (value: readonly Supervisor[]) => void;
}

/** Supervisors make keys of their own; their public halves stand in the signed file. */
function Supervisors({ province, value, onChange }: SupervisorsProps) {
  const { t } = useTranslation('exchange');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (files: File[]) => {
    let next = [...value];
    setProblem(null);
    for (const file of files) {
      const text = await textOf(file);
      const keys = text.ok ? publicKeysIn(text.value) : null;
      const unit = keys?.office.startsWith(`${province}/`) ? keys.office.slice(province.length + 1) : null;
      if (!keys) setProblem(t('office.notPublic'));
      else if (!unit) setProblem(t('office.supervisorOther', { office: keys.office, province }));
      else next = [...next.filter(known => known.keys.office !== keys.office), { unit, keys }];
    }
    onChange(next);
  };
  return (
    <fieldset className={classes.stack}>
      <legend>{t('office.supervisors')}</legend>
      <p className={classes.text}>{t('office.supervisorsText')}</p>
      {value.map(({ unit, keys }) => (
        <div key={keys.office} className={classes.between}>
          <span>
            <b>{unit}</b> · {wordsOf(keys).slice(0, 4).join(' ')}…
          </span>
          <Button
            variant="subtle"
            color="gach"
            aria-label={t('office.supervisorRemove', { office: unit })}
            onClick={() => onChange(value.filter(other => other.keys.office !== keys.office))}
          >
            <IconX size={20} stroke={1.9} aria-hidden="true" />
          </Button>
        </div>
      ))}
      {problem && (
        <p className={classes.wrong} role="alert">
          {problem}
        </p>
      )}
      <div>
        <FilePick
          label={t('office.supervisorAdd')}
          className={classes.pickQuiet}
          multiple
          onFiles={files => void add(files)}
        >
          {t('office.supervisorAdd')}
        </FilePick>
      </div>
    </fieldset>
  );
}
