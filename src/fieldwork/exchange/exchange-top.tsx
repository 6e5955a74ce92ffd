import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IconButton } from '../../ui/icon-button';

/** The bar of a hand-over screen: back to the list, and where one is. */
export function ExchangeTop({
  title,
  back = '/phong-van',
}: {
  readonly title: string;
  readonly back?: string;
}) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  return (
    <>
      <IconButton label={t('back')} onClick={() => navigate(back)}>
        <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
      </IconButton>
      <h1>{title}</h1>
    </>
  );
}
