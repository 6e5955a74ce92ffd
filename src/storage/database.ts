import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Language } from '../../indicators/language';
import type { Tally } from '../../scoring/tally';
import type { FieldRecord } from '../../surveys/field-record';
import type { Response } from '../../surveys/response';
import type { Round } from '../../surveys/round';
import type { Decision, Unopened, Withdrawal } from '../engine/exchange/facts';
import type { LockRecord } from './at-rest/lock-record';
import { atRest } from './at-rest/middleware';
import type { AppraisalRecord, ClaimRecord, EvidenceRecord, MapRecord } from './claims-records';
import type { ContactRecord } from './contact-records';
import type { Dataset } from './device';
import type {
  DossierRecord,
  OfficeKeysRecord,
  OutboxRecord,
  OutcomeRecord,
  RoundFileRecord,
} from './exchange-records';
import type { FormRecord } from './form-records';
import type { FrameRecord } from './frame-records';
import type { HouseholdRecord, VillageRecord, VisitRecord } from './household-records';
import type { HubAccountRecord } from './hub-records';
import type { JournalRecord, MappingRecord } from './interop-records';
import type { JottingRecord } from './jotting-records';
import type { IntakeRecord, ParcelRecord, TrustedRecord } from './office-records';
import { openingTrouble, tellTrouble } from './opening';
import type { PersonRecord } from './people-records';
import type { FollowUpRecord, OwnPlanRecord, ProposalRecord } from './plan-records';
import { storageProblem, withReopen } from './problems';
import type { BackCheckRecord, ReviewRecord } from './review-records';

/** `practice`: never counted, handed over or listed with the others, from its first answer to its last. */
export const INTERVIEW_STATUSES = ['draft', 'completed', 'refused', 'practice'] as const;
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

/**
 * One record per interview (per-answer rows write 60-80 times slower). A draft holds the raw SurveyJS data of the page
 * it stopped at; a completed one also the parsed Response. Its codes are not kept: coding costs 0.1-0.2 ms (decision 023).
 * A refusal keeps that somebody said no, where and when, and nothing else.
 */
export interface InterviewRecord {
  id: string;
  status: InterviewStatus;
  round: string;
  questionnaire: { id: string; version: string };
  /** Digest of that version as it was asked, by which it is kept (storage/forms.ts); absent in interviews of earlier apps. */
  form?: string;
  place: { province: string; commune: string; village: string };
  language: Language;
  startedAt: string;
  updatedAt: string;
  completedAt?: string;
  /** Of a `refused` one: said no, or was not to be asked (the response rate counts them apart). */
  ending?: 'declined' | 'not-eligible';
  /** Which words of invitation were read out, and when they were answered; written with the answer itself. */
  consent?: { version: string; at: string };
  /** Raw answers of the form, and where the interviewer stands. */
  data: Record<string, unknown>;
  position: { page: string; question: string | null };
  /** Parts (pages) left behind and parts in all, so that a list can say how far a draft is without the questionnaire. */
  progress?: { part: number; parts: number };
  /** Public key of the code on the respondent's slip; sealed with the interview, so that the code can take it back. */
  withdrawKey?: string;
  /** That code itself, only while the interview is a draft: it must read the same after a crash. Gone at completion. */
  slip?: string;
  response?: Response;
  /** Digest of the version handed over that a reviewer sent back and this one corrects. */
  corrects?: string;
  /** What the field knows beside the answers, while the interview is open; a completed one holds it in its Response. */
  field?: FieldRecord;
  /** Id of the household record it belongs to, where the round drew households. */
  household?: string;
  /** Code of the interviewer who began it, on a phone that several share. */
  owner?: string;
}

/** An imported or typed official table of one year; `level` says how deep it goes. Values unrounded as given. */
export interface OfficialRecord {
  year: number;
  province: string;
  level: 'sub-dimension' | 'dimension';
  values: Record<string, number | null>;
  source: string;
  importedAt: string;
  /** Intervals as published, by level (`total`, `D1`): typed by a person; +-1.645 standard errors, whatever they are called. */
  intervals?: Record<string, { lower: number; upper: number }>;
}

/** A tally of a round or of one commune; the round's record also names the interviews in it and counts answers. */
export interface TallySums {
  tally: Tally;
  ids?: string[];
  piles?: Uint32Array;
  newest?: string | null;
  /** Interviews beside the sums with the version each names, which nobody here knew. */
  held?: [id: string, version: string][];
}

/** Sums kept beside the interviews; rebuilt from them whenever `key` (edition, coder, design) no longer fits. */
export interface TallyRecord {
  id: string;
  key: string;
  n: number;
  upTo: string;
  bytes: Uint8Array;
  /** The sums themselves, stored by structured clone (storage/tallies.ts). */
  sums?: TallySums;
}

/** Every index is paid for at every write: three, and no more. */
export const INTERVIEW_INDEXES =
  'id, [round+status], [status+updatedAt], [place.commune+place.village+status]';

/** The last of the versions below. */
export const SCHEMA_VERSION = 3;

/** A subscriber that also hears of later openings. */
const EVERY_TIME = true;

export class SoiPapiDatabase extends Dexie {
  interviews!: EntityTable<InterviewRecord, 'id'>;
  rounds!: EntityTable<Round, 'id'>;
  officials!: Table<OfficialRecord, [number, string]>;
  tallies!: EntityTable<TallyRecord, 'id'>;
  dossiers!: EntityTable<DossierRecord, 'id'>;
  withdrawals!: Table<Withdrawal, string>;
  decisions!: Table<Decision, string>;
  unopened!: Table<Unopened, string>;
  outbox!: EntityTable<OutboxRecord, 'id'>;
  outcomeParcels!: Table<OutcomeRecord, [string, string]>;
  roundFiles!: EntityTable<RoundFileRecord, 'id'>;
  officeKeys!: EntityTable<OfficeKeysRecord, 'office'>;
  frames!: EntityTable<FrameRecord, 'id'>;
  villages!: EntityTable<VillageRecord, 'id'>;
  households!: EntityTable<HouseholdRecord, 'id'>;
  visits!: EntityTable<VisitRecord, 'id'>;
  people!: EntityTable<PersonRecord, 'id'>;
  contacts!: EntityTable<ContactRecord, 'id'>;
  reviews!: EntityTable<ReviewRecord, 'id'>;
  backChecks!: EntityTable<BackCheckRecord, 'id'>;
  intakes!: EntityTable<IntakeRecord, 'id'>;
  trusted!: EntityTable<TrustedRecord, 'office'>;
  parcels!: EntityTable<ParcelRecord, 'id'>;
  ownPlans!: EntityTable<OwnPlanRecord, 'id'>;
  proposals!: EntityTable<ProposalRecord, 'id'>;
  followUps!: EntityTable<FollowUpRecord, 'id'>;
  mappings!: EntityTable<MappingRecord, 'id'>;
  journal!: EntityTable<JournalRecord, 'id'>;
  claims!: EntityTable<ClaimRecord, 'id'>;
  evidence!: EntityTable<EvidenceRecord, 'id'>;
  appraisals!: Table<AppraisalRecord, string>;
  maps!: EntityTable<MapRecord, 'id'>;
  hubAccounts!: EntityTable<HubAccountRecord, 'id'>;
  locks!: EntityTable<LockRecord, 'id'>;
  forms!: EntityTable<FormRecord, 'id'>;
  jottings!: EntityTable<JottingRecord, 'id'>;

  /** `newest`: the last version that whoever extends this declares. */
  constructor(name: string, newest = SCHEMA_VERSION) {
    // "Đã lưu" is said after the transaction completes; strict: after the bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      interviews: INTERVIEW_INDEXES,
      rounds: 'id',
      officials: '[year+province], year',
      tallies: 'id',
      dossiers: 'id, *withdrawKeys, standing',
      withdrawals: 'key',
      decisions: 'line, about, person',
      unopened: 'sha',
      outbox: 'id, state, [wave+state], withdrawKey',
      roundFiles: 'id, province',
      officeKeys: 'office',
    });
    // Only ever added to: a device that missed versions passes through each of them.
    this.version(2).stores({
      people: 'id, round',
      frames: 'id',
      villages: 'id, round',
      households: 'id, [round+village], [round+lot]',
      visits: 'id, household, [round+village]',
      contacts: 'id',
      reviews: 'id, about',
      backChecks: 'id, round',
      ownPlans: 'id, province',
      proposals: 'id, [plan+agency]',
      followUps: 'id, [plan+task]',
      claims: 'id, [round+commune]',
      evidence: 'id, claim',
      appraisals: 'id, claim',
      maps: 'id',
      hubAccounts: 'id',
      mappings: 'id',
      journal: 'id, at',
      outcomeParcels: '[round+unit], round',
      intakes: 'id',
      trusted: 'office',
      parcels: 'id, wave',
      locks: 'id',
    });
    this.version(3).stores({
      forms: 'id',
      jottings: 'id',
      households: 'id, [round+village], [round+village+lot]',
    });
    this.use(atRest(name));
    this.on('ready', () => refuseNewer(this.backendDB().version, newest), EVERY_TIME);
    // Another tab upgrades or deletes the database: let it pass at once. A later write here reopens, or says why not.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }
}

/**
 * Dexie would work on tables of a newer version as if they were its own, and add what it misses. `installed`: as the
 * browser counts, ten to one of ours; a unit on top is Dexie's own mending.
 */
export function refuseNewer(installed: number, newest: number): void {
  if (Math.floor(installed / 10) > newest)
    throw new Dexie.VersionError(`the database is of version ${installed / 10}, this app of ${newest}`);
}

/** Illustrative data live under another name, so they can never mix with a real round. */
export const DATABASE_NAMES: Record<Dataset, string> = { real: 'soi-papi', sample: 'soi-papi-minh-hoa' };

const open = new Map<string, SoiPapiDatabase>();

export function database(dataset: Dataset): SoiPapiDatabase {
  const name = DATABASE_NAMES[dataset];
  const known = open.get(name);
  if (known) return known;
  const made = new SoiPapiDatabase(name);
  open.set(name, made);
  watchOpening(made);
  return made;
}

/** The first opening of a page is watched: where it fails or waits, a screen of its own says so. */
function watchOpening(made: SoiPapiDatabase): void {
  const waits = () => tellTrouble({ kind: 'waiting' });
  made.on('blocked', waits);
  withReopen(made, () => made.open()).then(
    () => {
      made.on('blocked').unsubscribe(waits);
      if (openingTrouble()?.kind === 'waiting') tellTrouble(null);
    },
    error => {
      const problem = storageProblem(error);
      if (problem.kind === 'newer') tellTrouble({ kind: 'newer' });
      // Storage that is forbidden or full holds nothing to rescue; health.ts says so.
      else if (problem.kind === 'other' || problem.kind === 'closed')
        tellTrouble({ kind: 'unopened', problem });
    },
  );
}
