import type { Response } from '../../../surveys/response';
import { personWeight } from '../../../surveys/sampling/weights';

/** Tables of other programs bring no weight: it follows from the adults of the household, as in the field; else 1. */
export const weighted = (response: Response): Response => {
  const { adults } = response.answers;
  return typeof adults === 'number' && adults >= 1
    ? { ...response, weight: personWeight(adults).weight }
    : response;
};
