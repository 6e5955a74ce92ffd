import { Button } from '@mantine/core';
import { type Icon, IconChartDots, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './table-toggle.module.css';

/** Picture first, the same figures as a table one tap away: the button of every card that has both. */
export function TableToggle({
  asTable,
  onToggle,
  Picture = IconChartDots,
}: {
  readonly asTable: boolean;
  readonly onToggle: () => void;
  readonly Picture?: Icon;
}) {
  const { t } = useTranslation('province');
  const Shown = asTable ? Picture : IconTable;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      className={classes.toggle}
      leftSection={<Shown size={19} aria-hidden="true" />}
      onClick={onToggle}
    >
      {asTable ? t('seePicture') : t('seeTable')}
    </Button>
  );
}
