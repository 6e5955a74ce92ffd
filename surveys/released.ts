import type { Language } from './wording';

/** What was given out under the name of a version: digests (SHA-256 of the canonical JSON) of all that must stay as it was. */
export interface Released {
  /** `id@version`. */
  readonly name: string;
  /** Pages, questions, codes, skips and their order; of a commune index, the form made from it. */
  readonly questionnaire: string;
  /** The table that codes it; of a commune index, the index itself. */
  readonly table: string;
  /** Every word said to people; a language added later gets its digest when it is. */
  readonly words: Readonly<Partial<Record<Language, string>>>;
}

/**
 * Every version of a questionnaire that has gone out, the newest first. Only added to: interviews of these versions are on
 * phones and in offices, named by nothing but the version (docs/decisions/148). A contract test holds the data to it.
 */
export const RELEASED: readonly [Released, ...Released[]] = [
  {
    name: 'ho-gia-dinh-2021@1',
    questionnaire: '7297e25de55607ab26d6a943529d6294cc3b3b01f3c38b3f4968f089c2f151ec',
    table: '4883bc3cd8e3e794cc729aeff483c12ffe9018040bd71decc2be9a324a89079c',
    words: {
      vi: '422cd0e70040f6c3de607af0a2da166713ed3ebec599984bce110ce3e393f33e',
      en: 'f4359034357fe3551afdb0398ee5c846fa3149a5d519f973e69e34cd99a2da8d',
    },
  },
];

/** Bases of the commune index that have gone out; what a round edits of one travels with the round. */
export const RELEASED_INDEXES: readonly Released[] = [
  {
    name: 'bo-chi-so-cap-xa@1',
    questionnaire: '33f19864a2fa4fc3f59e5c9aa0203b9ec317b8c6185654c1916df7fa7d70bed2',
    table: '1fa4406f1aedea0a1e49bff9ed6f7b8b4fcded6d54a326e88b282fa812480393',
    words: {},
  },
];
