import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file may be; told by its first bytes, never by its name. */
export const EVIDENCE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export const EvidenceType = z.enum(EVIDENCE_TYPES);
export type EvidenceType = z.infer<typeof EvidenceType>;

/**
 * Evidence for one criterion. Of a file only name, type, size and digest travel: the file itself stays on the commune's
 * device, and whoever is handed it can prove that it is the one meant.
 */
export const EvidenceItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    criterion: z.string().min(1),
    name: z.string().min(1).max(200),
    type: EvidenceType,
    bytes: z.int().positive(),
    sha256: Sha256,
  }),
  z.strictObject({
    kind: z.literal('link'),
    criterion: z.string().min(1),
    name: z.string().min(1).max(200),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .max(500),
  }),
]);
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/**
 * What a self-assessment carries beside its answers. `index`: the version of the commune index it answers, with the
 * digest of its content. `version` counts the commune's own hand-ins in a round; `replaces`: the one before.
 */
export const CommuneClaim = z.strictObject({
  index: z.strictObject({ id: z.string().min(1), version: z.string().min(1), digest: Sha256 }),
  version: z.int().min(1),
  replaces: z.string().nullable(),
  evidence: z.array(EvidenceItem).max(300),
  notes: z.array(z.strictObject({ criterion: z.string().min(1), text: z.string().min(1).max(1000) })),
});
export type CommuneClaim = z.infer<typeof CommuneClaim>;
