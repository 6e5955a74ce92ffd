import { Button, FileButton, TextInput } from '@mantine/core';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../indicators/plan';
import {
  askedAgencies,
  frameworkTable,
  mergeProposals,
  milestones,
  type ProposalSheet,
  punctuality,
  readSheet,
  sheetFor,
} from '../../../engine/plan/proposals';
import { sha256Hex } from '../../../exchange/digest';
import { readOfficialFile } from '../../../exchange/official-file';
import { workbook } from '../../../exchange/workbook';
import { database } from '../../../storage/database';
import { dataset } from '../../../storage/device';
import { keepProposals, proposalsOf, removeProposal } from '../../../storage/plans';
import { useLive } from '../../../storage/use-live';
import { Card } from '../../../ui/card';
import { DayInput } from '../day-input';
import { fileWord, type UnreadPlan } from '../own/import-plan';
import { ProblemList } from '../own/problem-list';
import classes from '../plan.module.css';
import { DayField, PlanFrame, WithPlan } from '../plan-frame';
import { SaidBar } from '../said-bar';
import { saveFile } from '../save-file';
import { StepWords } from '../timeline';
import { usePlanDay } from '../use-plan-desk';
import { AgencyTable } from './agency-table';
import { IssueBar } from './issue-bar';
import { MergedList } from './merged-list';
import { useStateWord } from './state-word';

/** How a plan comes about: sheets out to the agencies, in again, merged with their origin, accepted, issued. */
export const ProposalsScreen = () => <WithPlan>{plan => <Proposals key={plan.id} plan={plan} />}</WithPlan>;

interface Said {
  readonly words: string;
  readonly undo: () => Promise<void>;
}

function Proposals({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const [day, setDay] = usePlanDay();
  const [said, setSaid] = useState<Said | null>(null);
  const db = database(dataset());
  const live = useLive(() => proposalsOf(db, plan.id), `proposals/${dataset()}/${plan.id}`);
  const sheets = live.state === 'ready' ? live.value : [];
  const merged = mergeProposals(plan, sheets);
  const word = useStateWord();
  /** Writes new versions of sheets; the old ones come back with one press. */
  const change = async (words: string, next: readonly ProposalSheet[]) => {
    const before = sheets.filter(({ id }) => next.some(sheet => sheet.id === id));
    await keepProposals(db, next);
    setSaid({
      words,
      undo: async () => {
        for (const { id } of next) if (!before.some(sheet => sheet.id === id)) await removeProposal(db, id);
        await keepProposals(db, before);
        setSaid(null);
      },
    });
  };
  return (
    <PlanFrame
      title={t('proposalsTitle')}
      sub={t('proposalsSub', { number: plan.number ?? plan.id })}
      actions={
        <Button
          variant="outline"
          disabled={merged.length === 0}
          leftSection={<IconFileDownload size={20} aria-hidden="true" />}
          onClick={() =>
            void workbook([{ name: 'Bộ khung nhiệm vụ', table: frameworkTable(plan, merged, word) }]).then(
              made => saveFile(`${plan.id}-bo-khung.xlsx`, made),
            )
          }
        >
          {t('saveFramework')}
        </Button>
      }
    >
      {said && <SaidBar words={said.words} onUndo={said.undo} onDone={() => setSaid(null)} />}
      <div className={classes.filterRow}>
        <DayField day={day} onDay={setDay} />
      </div>
      <Steps plan={plan} day={day} />
      <Receive plan={plan} day={day} sheets={sheets} onChange={change} />
      <AgencyTable
        plan={plan}
        rows={punctuality(plan, sheets, day)}
        onSheet={agency => void saveSheet(plan, agency)}
      />
      <MergedList plan={plan} day={day} sheets={sheets} merged={merged} onChange={change} />
      <IssueBar plan={plan} day={day} sheets={sheets} merged={merged} onChange={change} />
    </PlanFrame>
  );
}

async function saveSheet(plan: Plan, agency: string): Promise<void> {
  const made = await workbook([{ name: 'Đề xuất nhiệm vụ', table: sheetFor(plan, agency) }]);
  saveFile(`${plan.id}-de-xuat-${agency}.xlsx`, made);
}

/** The plan's own dated steps: its own submission 47 days late is said here, with the document that says so. */
function Steps({ plan, day }: { readonly plan: Plan; readonly day: string }) {
  const { t } = useTranslation('plan');
  const steps = milestones(plan, day);
  if (steps.length === 0) return null;
  return (
    <Card title={t('stepsTitle')}>
      <ul className={classes.steps}>
        {steps.map(step => (
          <li key={step.id}>
            <StepWords step={step} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ReceiveProps {
  readonly plan: Plan;
  readonly day: string;
  readonly sheets: readonly ProposalSheet[];
  readonly onChange: (words: string, next: readonly ProposalSheet[]) => Promise<void>;
}

function Receive({ plan, day, sheets, onChange }: ReceiveProps) {
  const { t } = useTranslation('plan');
  const [received, setReceived] = useState(day);
  const [who, setWho] = useState('');
  const [unread, setUnread] = useState<readonly UnreadPlan[]>([]);
  const take = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(file => readProposal(file, plan)));
    setUnread(read.flatMap(one => (one.ok ? [] : [one.unread])));
    const fresh = read.flatMap(one => (one.ok ? [{ ...one.sheet, received, who: who.trim() }] : []));
    const isNew = fresh.filter(({ id }) => !sheets.some(sheet => sheet.id === id));
    const rows = isNew.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    if (fresh.length > 0)
      await onChange(t('sheetsIn', { n: isNew.length, rows, known: fresh.length - isNew.length }), isNew);
  };
  return (
    <Card title={t('receiveTitle')} aside={t('askedCount', { n: askedAgencies(plan).length })}>
      <div className={classes.filters}>
        <DayInput label={t('receivedDay')} value={received} onDay={setReceived} />
        <TextInput
          label={t('receivedWho')}
          value={who}
          onChange={event => setWho(event.currentTarget.value)}
        />
        <FileButton
          multiple
          accept=".xlsx,.csv"
          onChange={files => void take(files)}
          inputProps={{ 'aria-label': t('receiveFiles') }}
        >
          {button => (
            <Button {...button} leftSection={<IconFileUpload size={20} aria-hidden="true" />}>
              {t('receiveFiles')}
            </Button>
          )}
        </FileButton>
      </div>
      {unread.map(one => (
        <div key={one.name} className={classes.refused} role="alert">
          <strong>{t('unreadTitle', { name: one.name })}</strong>
          <p>{t('unreadKept')}</p>
          {one.kind === 'table' ? <ProblemList problems={one.problems} /> : <p>{t(one.word)}</p>}
        </div>
      ))}
    </Card>
  );
}

type ReadProposal =
  | { readonly ok: true; readonly sheet: Omit<ProposalSheet, 'received' | 'who'> }
  | { readonly ok: false; readonly unread: UnreadPlan };

/** The same file twice is one sheet: its id is its digest. */
async function readProposal(file: File, plan: Plan): Promise<ReadProposal> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.normalize('NFC');
  const read = await readOfficialFile(bytes);
  if (!read.ok) return { ok: false, unread: { kind: 'file', name, word: fileWord(read.problem) } };
  const made = readSheet(plan, read.table);
  if (!made.ok) return { ok: false, unread: { kind: 'table', name, problems: made.problems } };
  const sha256 = sha256Hex(bytes);
  return {
    ok: true,
    sheet: { id: `${plan.id}/${sha256.slice(0, 24)}`, plan: plan.id, file: { name, sha256 }, ...made.sheet },
  };
}
