import { editionById } from '../../../indicators/editions';
import { LABELS } from '../../../indicators/labels';
import type { Language } from '../../../indicators/language';
import { provinceName } from '../../../indicators/provinces';
import { version } from '../../../package.json';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import type { Round } from '../../../surveys/round';
import type { CodebookSource } from '../../engine/interop/codebook';
import type { PackageText } from '../../engine/interop/data-package';
import type { StudyText } from '../../engine/interop/ddi';
import type { interop } from '../../wording/vi/interop';

type Words = typeof interop;
export type InteropT = (key: string, values?: Record<string, string | number>) => string;

/** All an export says, in the language of the screen. */
export function exportWords(round: Round, language: Language, t: InteropT, now: Date) {
  const edition = editionById(round.edition);
  if (edition === null) throw new Error(`framework ${round.edition} is not known`);
  const reasons = { dontknow: '', refused: '', notapplicable: '', notreached: '' };
  for (const reason of Object.keys(reasons) as (keyof Words['reasons'])[])
    reasons[reason] = t(`reasons.${reason}`);
  const codebook: CodebookSource = {
    edition,
    wording: HOUSEHOLD_WORDING[language],
    labels: LABELS[language],
    words: { columns: columnWords(t), reasons },
  };
  const title = t(round.synthetic ? 'study.titleSynthetic' : 'study.title', { name: round.name });
  const study: StudyText = {
    id: round.id,
    title,
    producer: round.conduct?.consent.controller ?? 'Soi PAPI',
    abstract: t('study.abstract'),
    universe: t('study.universe', { age: round.conduct?.minimumAge ?? 18 }),
    sampling: round.conduct
      ? t('study.sampling', { design: round.conduct.design.id })
      : t('study.samplingUnknown'),
    province: provinceName(round.province, 'vi'),
    year: round.year,
    language,
    day: now.toISOString().slice(0, 10),
    software: `Soi PAPI ${version}`,
  };
  const text: PackageText = {
    name: `soi-papi-${slug(round.id)}`,
    title,
    description: t('study.abstract'),
    version: '1',
    created: now.toISOString(),
  };
  return { edition, codebook, study, text };
}

const COLUMNS: readonly (keyof Words['columns'])[] = [
  'id',
  'round',
  'province',
  'commune',
  'village',
  'questionnaire',
  'version',
  'language',
  'started_at',
  'completed_at',
  'stratum',
  'psu',
  'weight',
  'factor',
  'field',
];

const columnWords = (t: InteropT): Record<string, string> =>
  Object.fromEntries(COLUMNS.map(name => [name, t(`columns.${name}`)]));

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
