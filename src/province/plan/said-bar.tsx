import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './plan.module.css';

/** What was done last, said once, and the way back. */
export function SaidBar(props: {
  readonly words: string;
  readonly onUndo?: () => Promise<void>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation('common');
  return (
    <output className={classes.said}>
      <IconCircleCheck size={20} stroke={1.9} aria-hidden="true" />
      {props.words}
      {props.onUndo && (
        <Button variant="subtle" color="gray.0" onClick={() => void props.onUndo?.()}>
          {t('undo')}
        </Button>
      )}
      <Button variant="subtle" color="gray.0" onClick={props.onDone}>
        {common('close')}
      </Button>
    </output>
  );
}
