import type { start as vi } from '../vi/start';

export const start: Record<keyof typeof vi, string> = {
  title: 'What will you do on this device?',
  subtitle: 'Choose one. No account, no network needed. You can change it in Settings.',
  fieldwork: 'Interview households',
  fieldworkHint: 'Ask and save on this device',
  supervision: 'Supervise a round',
  supervisionHint: 'Progress, send back, merge data',
  province: 'Analyse the province',
  provinceHint: 'Scores, targets, distances',
  communes: 'Commune self-assessment',
  communesHint: 'Own marks with evidence',
  notYet: 'Not in this version yet',
  dataStays: 'Data stay on this device and leave it only when you hand them over.',
  trySample: 'Look around with illustrative data',
};
