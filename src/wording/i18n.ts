import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../indicators/language';
import type { vi } from './vi';
import { phoneRooms } from './vi/phone-rooms';

export type { Language };

/** Catalogues fetched when asked for; the Vietnamese of the first screens and of the phone is in the first bundle. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'vi'>, () => Promise<Record<string, object>>>> = {
  en: () => import('./en').then(({ en }) => en),
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof vi;
  }
}

/** Starts in Vietnamese at once; another language is fetched first. */
export async function startWording(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'common',
    resources: { vi: phoneRooms },
    interpolation: { escapeValue: false },
  });
  if (language !== 'vi') await changeLanguage(language);
}

/** The words of the laptop's workspaces, fetched beside the first of them. */
export async function officeWording(): Promise<void> {
  if (i18next.hasResourceBundle('vi', 'province')) return;
  const { officeRooms } = await import('./vi/office-rooms');
  for (const [namespace, texts] of Object.entries(officeRooms))
    i18next.addResourceBundle('vi', namespace, texts);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language !== 'vi' && !i18next.hasResourceBundle(language, 'common')) {
    const catalogue = await CATALOGUES[language]();
    for (const [namespace, texts] of Object.entries(catalogue))
      i18next.addResourceBundle(language, namespace, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
