import { ulid } from 'ulid';
import type { EvidenceItem } from '../../../surveys/commune/claim';
import { localTime } from '../../engine/local-time';
import { Autosave } from '../../storage/autosave';
import { putClaim } from '../../storage/claims';
import type { ClaimRecord } from '../../storage/claims-records';
import { database } from '../../storage/database';
import { dataset, language } from '../../storage/device';

export interface DraftOf {
  readonly round: string;
  readonly province: string;
  readonly commune: string;
  readonly index: ClaimRecord['index'];
}

/** An empty draft; with `from`, the next version of what was handed in, answers and evidence carried over. */
export function newDraft(
  { round, province, commune, index }: DraftOf,
  from?: ClaimRecord & { readonly data: Record<string, unknown> },
  now = new Date(),
): ClaimRecord {
  const at = localTime(now);
  return {
    id: ulid(now.getTime()),
    round,
    province,
    commune,
    status: 'draft',
    language: language(),
    index,
    version: (from?.version ?? 0) + 1,
    replaces: from?.id ?? null,
    data: from ? { ...from.data } : {},
    evidence: from ? [...from.evidence] : [],
    notes: from ? { ...from.notes } : {},
    startedAt: at,
    updatedAt: at,
  };
}

/** A self-assessment being written: every change is in memory at once and on the disk soon after. */
export class ClaimSession {
  readonly autosave: Autosave;
  #record: ClaimRecord;
  readonly #listeners = new Set<() => void>();

  constructor(record: ClaimRecord) {
    this.#record = record;
    this.autosave = new Autosave(
      () => putClaim(database(dataset()), this.#record),
      () => new Date(),
      new Date(record.updatedAt),
    );
  }

  readonly record = (): ClaimRecord => this.#record;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** An answer as SurveyJS would keep it; undefined takes it away. */
  answer(name: string, value: unknown): void {
    const { [name]: _, ...others } = this.#record.data;
    this.#change({ data: value === undefined ? others : { ...others, [name]: value } });
  }

  note(criterion: string, text: string): void {
    const { [criterion]: _, ...others } = this.#record.notes;
    const kept = text.normalize('NFC').slice(0, 1000);
    this.#change({ notes: kept === '' ? others : { ...others, [criterion]: kept } });
  }

  addEvidence(item: EvidenceItem): void {
    const others = this.#record.evidence.filter(one => !isSame(one, item));
    this.#change({ evidence: [...others, item] });
  }

  removeEvidence(item: EvidenceItem): void {
    this.#change({ evidence: this.#record.evidence.filter(one => !isSame(one, item)) });
  }

  /** The index moved on while this was a draft: answers stay, the draft says which index it answers now. */
  follow(index: ClaimRecord['index']): void {
    if (this.#record.index.digest !== index.digest) this.#change({ index });
  }

  #change(part: Partial<ClaimRecord>): void {
    this.#record = { ...this.#record, ...part, updatedAt: localTime(new Date()) };
    for (const listener of this.#listeners) listener();
    this.autosave.request();
  }
}

const isSame = (a: EvidenceItem, b: EvidenceItem): boolean =>
  a.criterion === b.criterion &&
  (a.kind === 'file' ? b.kind === 'file' && a.sha256 === b.sha256 : b.kind === 'link' && a.url === b.url);
