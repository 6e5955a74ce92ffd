import { IconCheck, IconGavel, IconHelp, IconMessage, IconPencil } from '@tabler/icons-react';
import type { Criterion } from '../../../indicators/commune-index/schema';
import type { AppraisalState } from '../../engine/communes/appraisal';
import { Chip } from '../chip';
import { useClaimWords } from './use-claim-words';

const ICON = { size: 16, stroke: 2, 'aria-hidden': true } as const;

/** Where the appraisal of one criterion stands. */
export function StateChip({
  state,
  criterion,
}: {
  readonly state: AppraisalState;
  readonly criterion: Criterion;
}) {
  const words = useClaimWords();
  const { t } = words;
  switch (state.kind) {
    case 'open':
      return <Chip tone="mute">{t('stateOpen')}</Chip>;
    case 'asked':
      return (
        <Chip tone={state.reply ? 'info' : 'warn'} icon={<IconHelp {...ICON} />}>
          {t(state.reply ? 'stateReplied' : 'stateAsked')}
        </Chip>
      );
    case 'disputed':
      return (
        <Chip tone="warn" icon={<IconMessage {...ICON} />}>
          {t('stateDisputed')}
        </Chip>
      );
    case 'decided':
    case 'settled': {
      const { answer } = state.decision;
      if (answer !== null)
        return (
          <Chip tone="info" icon={<IconPencil {...ICON} />}>
            {t('stateCorrected', { answer: words.answer(answer, criterion) })}
          </Chip>
        );
      return (
        <Chip tone="ok" icon={state.kind === 'decided' ? <IconCheck {...ICON} /> : <IconGavel {...ICON} />}>
          {t(state.kind === 'decided' ? 'stateAccepted' : 'stateSettled')}
        </Chip>
      );
    }
    default:
      return state satisfies never;
  }
}
