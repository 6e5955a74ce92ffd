import type { SpokenForm } from '../../surveys/household/versions';

/** A version of the questionnaire as interviews of this device were begun under it. `id`: digest of all it holds. */
export interface FormRecord extends SpokenForm {
  readonly id: string;
  readonly keptAt: string;
}
