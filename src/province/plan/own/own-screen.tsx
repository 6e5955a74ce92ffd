import { Button, FileButton } from '@mantine/core';
import { IconFileDownload, IconFileUpload, IconPencil, IconPlus, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../indicators/plan';
import { provinceName } from '../../../../indicators/provinces';
import { draftOf, emptyDraft, type PlanDraft } from '../../../engine/plan/own-plan';
import { writePlanTable } from '../../../engine/plan/plan-table';
import type { TableProblem } from '../../../engine/plan/task-table';
import { workbook } from '../../../exchange/workbook';
import { database } from '../../../storage/database';
import { dataset } from '../../../storage/device';
import { isOwnPlan, keepPlan, removePlan } from '../../../storage/plans';
import { Card } from '../../../ui/card';
import { useFormat } from '../../format';
import { useProvince } from '../../state/province-state';
import classes from '../plan.module.css';
import { PlanFrame } from '../plan-frame';
import { SaidBar } from '../said-bar';
import { saveFile } from '../save-file';
import { usePlanDay } from '../use-plan-desk';
import { readPlanFile, type UnreadPlan } from './import-plan';
import { OwnForm } from './own-form';
import { ProblemList } from './problem-list';

interface Said {
  readonly words: string;
  readonly undo: () => Promise<void>;
}

/** Plans of the province's own: written here, or brought in from a table or a data file, and taken out again as one. */
export function OwnScreen() {
  const { t } = useTranslation('plan');
  const { chosen, choose, plans } = useProvince();
  const [day] = usePlanDay();
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const [unread, setUnread] = useState<UnreadPlan | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const fresh = () => emptyDraft(chosen.province, Math.max(chosen.year, Number(day.slice(0, 4))), day);
  const open = async (file: File) => {
    const read = await readPlanFile(file, draft ?? fresh());
    setUnread(read.ok ? null : read.unread);
    if (read.ok) setDraft(read.draft);
  };
  const kept = async (plan: Plan) => {
    const db = database(dataset());
    const before = await keepPlan(db, plan, new Date().toISOString());
    const { round, province, year, plan: planBefore } = chosen;
    const look = round ? { round: round.round.id } : {};
    choose({ ...look, province: plan.province, year: plan.year, plan: plan.id });
    setDraft(null);
    setUnread(null);
    setSaid({
      words: t('planKept', { number: plan.number ?? plan.id }),
      undo: async () => {
        if (before) await keepPlan(db, before, new Date().toISOString());
        else await removePlan(db, plan.id);
        choose({ ...look, province, year, plan: planBefore?.id ?? '' });
        setSaid(null);
      },
    });
  };
  return (
    <PlanFrame title={t('ownTitle')} sub={t('ownSub')}>
      {said && <SaidBar words={said.words} onUndo={said.undo} onDone={() => setSaid(null)} />}
      {unread && <Unread unread={unread} />}
      {draft === null ? (
        <>
          <Start onNew={() => setDraft(fresh())} onFile={open} />
          {chosen.plan && <Chosen plan={chosen.plan} onEdit={plan => setDraft(draftOf(plan))} />}
          <OwnList plans={plans.filter(isOwnPlan)} onEdit={plan => setDraft(draftOf(plan))} />
        </>
      ) : (
        <OwnForm
          key={`${draft.id}${draft.tasks.length}`}
          draft={draft}
          taken={plans.map(({ id }) => id)}
          onKeep={plan => void kept(plan)}
          onCancel={() => {
            setDraft(null);
            setUnread(null);
          }}
        />
      )}
    </PlanFrame>
  );
}

function Start({
  onNew,
  onFile,
}: {
  readonly onNew: () => void;
  readonly onFile: (file: File) => Promise<void>;
}) {
  const { t } = useTranslation('plan');
  return (
    <Card title={t('startTitle')}>
      <p className={classes.hint}>{t('startWhat')}</p>
      <div className={classes.buttons}>
        <Button leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={onNew}>
          {t('startNew')}
        </Button>
        <FileButton
          onChange={file => file && void onFile(file)}
          accept=".xlsx,.csv,.txt,.json"
          inputProps={{ 'aria-label': t('startFile') }}
        >
          {button => (
            <Button
              {...button}
              variant="outline"
              leftSection={<IconFileUpload size={20} aria-hidden="true" />}
            >
              {t('startFile')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="subtle"
          leftSection={<IconTable size={20} aria-hidden="true" />}
          onClick={() => void saveTemplate(t('templateName'))}
        >
          {t('startTemplate')}
        </Button>
      </div>
    </Card>
  );
}

async function saveTemplate(name: string): Promise<void> {
  const empty = { targets: {}, baseline: { dimensions: {}, total: null }, total: null, tasks: [] };
  const table = writePlanTable(empty as unknown as Plan);
  saveFile(`${name}.xlsx`, await workbook([{ name: 'Kế hoạch', table }]));
}

const savePlanFile = (plan: Plan): void =>
  saveFile(`${plan.id}.json`, `${JSON.stringify(plan, null, 2)}\n`, 'application/json');

/** The plan in view taken out as the data file it is, or as a table of the same columns. */
function Chosen({ plan, onEdit }: { readonly plan: Plan; readonly onEdit: (plan: Plan) => void }) {
  const { t } = useTranslation('plan');
  const { language } = useFormat();
  return (
    <Card
      title={t('chosenPlan', { province: provinceName(plan.province, language), year: plan.year })}
      aside={plan.number ?? plan.id}
    >
      <div className={classes.buttons}>
        <Button
          variant="outline"
          leftSection={<IconFileDownload size={20} aria-hidden="true" />}
          onClick={() => savePlanFile(plan)}
        >
          {t('saveJson')}
        </Button>
        <Button
          variant="outline"
          leftSection={<IconTable size={20} aria-hidden="true" />}
          onClick={() =>
            void workbook([{ name: 'Kế hoạch', table: writePlanTable(plan) }]).then(made =>
              saveFile(`${plan.id}.xlsx`, made),
            )
          }
        >
          {t('saveXlsx')}
        </Button>
        {isOwnPlan(plan) && (
          <Button
            variant="subtle"
            leftSection={<IconPencil size={20} aria-hidden="true" />}
            onClick={() => onEdit(plan)}
          >
            {t('edit')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function OwnList({
  plans,
  onEdit,
}: {
  readonly plans: readonly Plan[];
  readonly onEdit: (plan: Plan) => void;
}) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (plans.length === 0) return <p className={classes.hint}>{t('ownNone')}</p>;
  return (
    <Card flush title={t('ownList')} aside={t('ownCount', { n: plans.length })}>
      <ul className={classes.tasks}>
        {plans.map(plan => (
          <li key={plan.id}>
            <button type="button" className={classes.task} onClick={() => onEdit(plan)}>
              <IconPencil size={22} stroke={1.8} aria-hidden="true" />
              <span className={classes.taskWords}>
                <strong>
                  {provinceName(plan.province, format.language)} {plan.year} · {plan.number ?? plan.id}
                </strong>
                <small>
                  {plan.total === null
                    ? t('noTargets')
                    : t('targetIs', { target: format.points(plan.total) })}{' '}
                  · {t('agendaCount', { n: plan.tasks.length })}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Unread({ unread }: { readonly unread: UnreadPlan }) {
  const { t } = useTranslation('plan');
  return (
    <div className={classes.refused} role="alert">
      <strong>{t('unreadTitle', { name: unread.name })}</strong>
      <p>{t('unreadKept')}</p>
      {unread.kind === 'table' ? (
        <ProblemList problems={unread.problems as readonly TableProblem[]} />
      ) : (
        <p>{t(unread.word)}</p>
      )}
    </div>
  );
}
