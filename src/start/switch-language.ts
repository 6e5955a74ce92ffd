import i18next from 'i18next';
import { LANGUAGES, type Language, languageOf } from '../../indicators/language';
import { setLanguage } from '../storage/device';
import { changeLanguage } from '../wording/i18n';

/** Changes the language of the screens; remembered on the device. */
export async function speak(language: Language): Promise<void> {
  setLanguage(language);
  await changeLanguage(language);
}

/** The next language of the product. */
export function switchLanguage(): Promise<void> {
  const at = LANGUAGES.indexOf(languageOf(i18next.language));
  return speak(LANGUAGES[(at + 1) % LANGUAGES.length] ?? 'vi');
}
