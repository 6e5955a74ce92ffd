-- What an office knows of interviews: facts that only grow, and what counts by now.
-- `fact` and `response` are the truth and are read back; the columns beside them are for people's SQL.

create table soi_papi.version (
  id text collate "C" not null,
  sha text collate "C" not null,
  withdraw_key text collate "C",
  fact json not null,
  received_at timestamptz not null default now(),
  primary key (id, sha)
);
create index version_withdraw_key on soi_papi.version (withdraw_key) where withdraw_key is not null;
comment on table soi_papi.version is 'One sealed document, opened. A second sha for one id is for a person to judge.';

create table soi_papi.dossier (
  id text collate "C" primary key,
  standing text not null,
  wave text not null
);
create index dossier_standing on soi_papi.dossier (standing);
comment on column soi_papi.dossier.standing is 'counted, quarantined, withdrawn, excluded, draft or outcome';

create table soi_papi.withdrawal (
  key text collate "C" primary key,
  fact json not null
);

create table soi_papi.decision (
  digest text collate "C" primary key,
  about text collate "C" not null,
  fact json not null
);
create index decision_about on soi_papi.decision (about);

create table soi_papi.unopened (
  sha text collate "C" primary key,
  fact json not null
);
comment on table soi_papi.unopened is 'Sealed to another key: kept until somebody can open it.';

create table soi_papi.interview (
  id text collate "C" primary key,
  sha text not null,
  round text collate "C" not null,
  kind text not null,
  commune text not null,
  village text not null,
  questionnaire text not null,
  interviewer text,
  completed_at timestamptz,
  weight double precision not null,
  answers jsonb not null,
  response json not null
);
create index interview_round on soi_papi.interview (round, id);
create index interview_commune on soi_papi.interview (round, commune);
comment on table soi_papi.interview is 'Interviews that count. Withdrawn, excluded and questioned ones are not here.';
