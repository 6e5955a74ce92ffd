import type { DimensionId, Group } from '../../indicators/ids';
import { LABELS } from '../../indicators/labels';
import { mergedProvinceByCode, provinceById } from '../../indicators/provinces';
import { showPoints } from './table';
import type { CliLanguage, GoalWords } from './texts';

/** Names for people, in one language, of what the commands print. */
export interface Names extends GoalWords {
  readonly dimension: (id: DimensionId) => string;
  readonly province: (id: string) => string;
}

export const namesIn = (language: CliLanguage): Names => ({
  dimension: id => LABELS[language].dimensions[id].short,
  dimensions: ids => ids.join(', '),
  group: (id: Group) => LABELS[language].groups[id],
  points: points => showPoints(points, language),
  province: id => (provinceById(id) ?? mergedProvinceByCode(id))?.[language] ?? id,
});
