import { comparabilityBreaks } from '../../../indicators/national';
import type { ForecastModel } from '../../../scoring/forecast/model';
import type { Panel } from '../../../scoring/forecast/panel';
import type { Lever } from '../../../scoring/what-if/path';
import { type Break, surprises } from '../../../scoring/what-if/surprise';

/** Known redefinitions; those of a dimension or the total match no sub-dimension. */
const DECLARED: readonly Break[] = comparabilityBreaks.map(({ code, from }) => ({ id: code, from }));

/**
 * What may be moved in the year after the model's origin: every sub-dimension in force whose good years are known, with
 * default costs unless `costs` names its own. A sub-dimension redefined all through the window is not offered.
 */
export function leversOf(
  panel: Panel,
  model: ForecastModel,
  costs: ReadonlyMap<string, NonNullable<Lever['cost']>> = new Map(),
): Lever[] {
  const known = new Map(
    surprises(panel, model.origin, DECLARED, model.assumptions).map(one => [one.id, one]),
  );
  return model.dimensions.flatMap(({ n, subDimensions }) =>
    subDimensions.flatMap(({ id }) => {
      const surprise = known.get(id);
      const cost = costs.get(id);
      if (surprise === undefined) return [];
      const { q75, q90 } = surprise;
      return [{ id, weight: 1 / n, q75, q90, ...(cost === undefined ? {} : { cost }) }];
    }),
  );
}
