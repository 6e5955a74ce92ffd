/**
 * How a respondent agreed to be called back: apart from the answers, only until the office has it. `id` is the
 * interview's.
 */
export interface ContactRecord {
  id: string;
  round: string;
  /** What to call the person. */
  name: string;
  phone: string;
  /** When the person said yes. */
  agreedAt: string;
}
