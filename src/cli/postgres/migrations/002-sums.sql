-- Sums beside the interviews: one row for the round (part ''), one per commune (part: digest of its code, for a
-- code may be any text). Made again from the interviews whenever `key` (edition, coder, design) no longer
-- fits, or an interview in them has gone.

create table soi_papi.sums (
  round text collate "C" not null,
  part text collate "C" not null,
  commune json,
  key text not null,
  n integer not null,
  newest text,
  ids json,
  piles json,
  tally json not null,
  primary key (round, part)
);
