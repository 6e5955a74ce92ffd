import { z } from 'zod';
import { NoAnswer } from '../../../surveys/response';

/** What a value of a foreign column means here: a code, a number as it stands, or a reason for no answer. */
const Meaning = z.union([z.number(), NoAnswer, z.literal('')]);
export type Meaning = z.infer<typeof Meaning>;

/**
 * How a table of another program becomes interviews of one questionnaire; kept and used again. `fields`: headings of the
 * columns that say which interview it is, where and when (`null` = the file has none; then `constants` says it).
 * `questions`: question name -> its column and what its values mean; a value not listed is read as a code or number.
 */
export const Mapping = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  fields: z.strictObject({
    key: z.string(),
    started: z.string(),
    completed: z.string().nullable(),
    province: z.string().nullable(),
    commune: z.string(),
    village: z.string(),
  }),
  constants: z.strictObject({ round: z.string().min(1), province: z.string() }),
  questions: z.record(
    z.string(),
    z.strictObject({ column: z.string(), values: z.record(z.string(), Meaning) }),
  ),
});
export type Mapping = z.infer<typeof Mapping>;

/** Texts that are the same to a person are the same here: case, spaces around, composition of letters. */
export const valueKey = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');
