import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ReasonPicker } from '../field/reason-picker';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

interface Props {
  readonly session: InterviewSession;
  readonly name: string;
}

/** An unusual number: asked again, then it stands with a reason. Another number asks anew. */
export function KeepReason({ session, name }: Props) {
  const { t } = useTranslation('fieldwork');
  const isUnusual = useSession(session, ({ form }) => form.isUnusual(name));
  const kept = useSession(
    session,
    ({ field }) => field().kept.find(({ question }) => question === name)?.reason ?? null,
  );
  if (!isUnusual || session.readOnly) return null;
  if (kept !== null)
    return (
      <p className={classes.kept}>
        <IconCircleCheck size={22} stroke={1.9} aria-hidden="true" />
        {t('keptBecause', { reason: kept })}
      </p>
    );
  return (
    <div className={classes.keep}>
      <ReasonPicker
        keepAs={`keep/${session.record().id}`}
        about={name}
        legend={t('keepLegend')}
        reasons={[t('keepSure'), t('keepExplained')]}
        confirm={t('keepConfirm')}
        onConfirm={reason => session.keep(name, reason)}
      />
    </div>
  );
}
