import type { common as vi } from '../vi/common';

export const common: Record<keyof typeof vi, string> = {
  productName: 'Soi PAPI',
  notOfficial: 'Self-assessed on the PAPI framework. Not official PAPI scores.',
  notOfficialLong:
    'A self-assessment tool on the PAPI framework. Results are not official PAPI scores; PAPI is published by CECODES, RTA and UNDP.',
  synthetic: 'ILLUSTRATIVE DATA',
  syntheticLong: 'the survey figures on this screen were made by the software',
  language: 'Tiếng Việt',
  languageName: 'Switch to Vietnamese',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  loading: 'Opening…',
  details: 'Details',
  settings: 'Settings',
  updateReady: 'A new version is ready. Data on this device stay as they are.',
  updateNow: 'Update',
  updateHeld: 'An interview is open in another tab. Finish it, then update.',
  offlineReady: 'Ready to be used without a network.',
  crashTitle: 'This screen ran into an error',
  crashKept: 'Saved interviews are still on this device.',
  crashDo: 'Reload the page to go on.',
  reload: 'Reload',
  more: 'More',
};
