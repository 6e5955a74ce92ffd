import type { Watched } from '../state/review-state';

type Judged = Pick<Watched, 'standing' | 'others'> & {
  readonly review: Pick<NonNullable<Watched['review']>, 'verdict' | 'signed' | 'sha'> | null;
};

/**
 * A word of this laptop alone that stands: not taken back, not about a version corrected since, and nobody else has
 * signed one. It reaches no phone and no province until it is signed.
 */
export const isUnsigned = ({ review, standing, others }: Judged): boolean =>
  review !== null && !review.signed && others.length === 0 && review.verdict === standing;

/** Only what came in an envelope has a version that a signature can name. */
export const canBeSigned = ({ review }: Judged): boolean => review?.sha !== undefined;
