import { nominalCount } from '../aggregate';
import type { IndexTree } from '../index-tree';
import type { ForecastModel } from './model';

/** A model told what the index of the target year consists of. `unseen`: sub-dimensions nobody has a score of yet. */
export interface TargetModel extends ForecastModel {
  readonly unseen: readonly string[];
}

/**
 * F22 · Khung của năm dự báo (framework of the target year): the forecast is added up over the sub-dimensions of the year
 * it is for. One that was dropped leaves (its sisters then count 1/n of the new n); one that is new has no score to go by
 * and is taken to stand at the level of its sisters, so that the dimension is the mean of what is known; it gets no
 * forecast of its own. The total, forecast directly, does not change. Source: design 5.1; the level of a new one is
 * ASSUMED. Example: from 2018 to 2019 dimension 8 has n 3 and 8.3 is unseen; from 2020 to 2021 dimension 5 loses 5.2.
 */
export function forTargetYear(model: ForecastModel, tree: IndexTree): TargetModel {
  const known = new Map(model.dimensions.map(dimension => [dimension.id, dimension]));
  const unseen: string[] = [];
  const dimensions = tree.dimensions.flatMap(target => {
    const origin = known.get(target.id);
    if (origin === undefined) return [];
    const subDimensions = target.subDimensions.flatMap(({ id }) => {
      const series = origin.subDimensions.find(sub => sub.id === id);
      if (series === undefined) unseen.push(id);
      return series ?? [];
    });
    return [{ ...origin, n: nominalCount(target), subDimensions }];
  });
  return { ...model, dimensions, unseen };
}
