import i18next from 'i18next';
import { setLanguage } from '../storage/device';
import { changeLanguage } from '../wording/i18n';

/** Vietnamese <-> English, remembered on the device. */
export async function switchLanguage(): Promise<void> {
  const next = i18next.language === 'en' ? 'vi' : 'en';
  setLanguage(next);
  await changeLanguage(next);
}
