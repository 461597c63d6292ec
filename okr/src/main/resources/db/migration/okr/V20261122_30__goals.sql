-- Goals: cycles, teams, objectives, key results and what happens to them.

create table okr_cycle (
  id                ${id}        not null primary key,
  name_zh           varchar(100) not null,
  name_en           varchar(100) not null,
  kind              varchar(16)  not null,
  starts_on         date         not null,
  ends_on           date         not null,
  state             varchar(16)  not null,
  check_in_days     int          not null,
  agreement_process ${key},
  alignment_process ${key},
  created_by        ${key}       not null,
  created_at        datetime(6)  not null
);

create table okr_team (
  id      ${id}        not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  lead_id ${key}       not null,
  active  boolean      not null
);

create table okr_team_member (
  team_id   ${id}  not null,
  person_id ${key} not null,
  primary key (team_id, person_id)
);
create index okr_team_member_person on okr_team_member (person_id);

-- owner_id: a department (company and department), a team or a person. progress is what counts: the override, or what was computed.
create table okr_objective (
  id                ${id}        not null primary key,
  cycle_id          ${id}        not null,
  owner_kind        varchar(12)  not null,
  owner_id          ${key}       not null,
  responsible_id    ${key}       not null,
  department_id     ${key},
  title             varchar(500) not null,
  note              longtext     not null,
  category          varchar(16)  not null,
  ordinal           int          not null,
  visibility        varchar(12)  not null,
  state             varchar(12)  not null,
  request_id        ${id},
  agreed_revision   ${id},
  changed           boolean      not null,
  roll_up           varchar(12)  not null,
  progress          decimal(9,6) not null,
  computed_progress decimal(9,6) not null,
  override_reason   varchar(1000),
  override_by       ${key},
  override_at       datetime(6),
  confidence        varchar(12),
  last_check_in_at  datetime(6),
  owner_score       decimal(2,1),
  owner_comment     varchar(2000),
  manager_score     decimal(2,1),
  manager_comment   varchar(2000),
  scored_by         ${key},
  carried_from      ${id},
  created_by        ${key}       not null,
  created_at        datetime(6)  not null,
  changed_at        datetime(6)  not null
);
create index okr_objective_responsible on okr_objective (cycle_id, responsible_id, ordinal);
create index okr_objective_owner on okr_objective (cycle_id, owner_kind, owner_id, ordinal, id);
create index okr_objective_department on okr_objective (cycle_id, department_id, owner_kind, state, confidence, progress, last_check_in_at);
create index okr_objective_request on okr_objective (request_id);

-- Who may see an objective whose visibility is 'named'.
create table okr_objective_viewer (
  objective_id ${id}  not null,
  person_id    ${key} not null,
  primary key (objective_id, person_id)
);

-- manual_value: what people said last, kept beside current_value when a source feeds it.
create table okr_key_result (
  id               ${id}         not null primary key,
  objective_id     ${id}         not null,
  title            varchar(500)  not null,
  kind             varchar(12)   not null,
  unit             varchar(40)   not null,
  currency         varchar(3),
  decimals         int           not null,
  start_value      decimal(19,4) not null,
  target_value     decimal(19,4) not null,
  current_value    decimal(19,4) not null,
  manual_value     decimal(19,4),
  baseline_value   decimal(19,4),
  commit_value     decimal(19,4),
  stretch_value    decimal(19,4),
  weight           decimal(5,4)  not null,
  weight_locked    boolean       not null,
  ordinal          int           not null,
  responsible_id   ${key}        not null,
  progress         decimal(9,6)  not null,
  confidence       varchar(12),
  last_check_in_at datetime(6),
  owner_score      decimal(2,1),
  owner_comment    varchar(2000),
  manager_score    decimal(2,1),
  manager_comment  varchar(2000),
  carried_from     ${id}
);
create index okr_key_result_objective on okr_key_result (objective_id, ordinal);
create index okr_key_result_responsible on okr_key_result (responsible_id);

create table okr_milestone (
  id            ${id}        not null primary key,
  key_result_id ${id}        not null,
  title         varchar(300) not null,
  due_on        date,
  done          boolean      not null,
  ordinal       int          not null
);
create index okr_milestone_key_result on okr_milestone (key_result_id, ordinal);

-- origin: page, api, import, source.
create table okr_check_in (
  id            ${id}         not null primary key,
  key_result_id ${id}         not null,
  objective_id  ${id}         not null,
  cycle_id      ${id}         not null,
  person_id     ${key}        not null,
  happened_at   datetime(6)   not null,
  check_value   decimal(19,4) not null,
  progress      decimal(9,6)  not null,
  confidence    varchar(12)   not null,
  done          longtext      not null,
  next_steps    longtext      not null,
  origin        varchar(12)   not null,
  edited_at     datetime(6)
);
create index okr_check_in_list on okr_check_in (key_result_id, happened_at, id);
create index okr_check_in_objective on okr_check_in (objective_id, happened_at, id);
create index okr_check_in_cycle on okr_check_in (cycle_id, happened_at, id);

-- What a check-in said before it was edited.
create table okr_check_in_trace (
  id          ${id}       not null primary key,
  check_in_id ${id}       not null,
  edited_by   ${key}      not null,
  edited_at   datetime(6) not null,
  was         longtext    not null
);
create index okr_check_in_trace_list on okr_check_in_trace (check_in_id, id);

create table okr_comment (
  id            ${id}       not null primary key,
  objective_id  ${id}       not null,
  key_result_id ${id},
  check_in_id   ${id},
  person_id     ${key}      not null,
  written_at    datetime(6) not null,
  edited_at     datetime(6),
  words         longtext    not null
);
create index okr_comment_list on okr_comment (objective_id, id);

-- child contributes to parent; parent_key_result is '' when the parent is the whole objective.
create table okr_alignment (
  id                ${id}         not null primary key,
  child_id          ${id}         not null,
  parent_id         ${id}         not null,
  parent_key_result ${id}         not null,
  state             varchar(12)   not null,
  request_id        ${id},
  requested_by      ${key}        not null,
  requested_at      datetime(6)   not null,
  decided_by        ${key},
  decided_at        datetime(6),
  remark            varchar(1000),
  constraint okr_alignment_once unique (child_id, parent_id, parent_key_result)
);
create index okr_alignment_parent on okr_alignment (parent_id, state, child_id);
create index okr_alignment_child on okr_alignment (child_id, state, parent_id);
create index okr_alignment_request on okr_alignment (request_id);

-- Append-only: who did what to an objective, with before and after.
create table okr_entry (
  id           ${id}        not null primary key,
  objective_id ${id}        not null,
  cycle_id     ${id}        not null,
  person_id    ${key},
  happened_at  datetime(6)  not null,
  kind         varchar(24)  not null,
  origin       varchar(200) not null,
  detail       longtext     not null
);
create index okr_entry_list on okr_entry (objective_id, id);
create index okr_entry_cycle on okr_entry (cycle_id, happened_at, id);

-- The whole content of an objective after a change; changes of one person within ten minutes are one revision.
create table okr_revision (
  id           ${id}       not null primary key,
  objective_id ${id}       not null,
  cycle_id     ${id}       not null,
  person_id    ${key}      not null,
  made_at      datetime(6) not null,
  content      longtext    not null
);
create index okr_revision_list on okr_revision (objective_id, made_at, id);

create table okr_retrospective (
  id           ${id}       not null primary key,
  cycle_id     ${id}       not null,
  owner_kind   varchar(12) not null,
  owner_id     ${key}      not null,
  went_well    longtext    not null,
  went_badly   longtext    not null,
  learned      longtext    not null,
  next_steps   longtext    not null,
  written_by   ${key}      not null,
  written_at   datetime(6) not null,
  constraint okr_retrospective_once unique (cycle_id, owner_kind, owner_id)
);

-- A key result whose value comes from the work: requests, process figures, pushes; later registers and ledgers.
-- zone: whose days count. stale: its evidence has to be read from the beginning; read_until: how far that has come.
-- first_day, last_day: days of the cycle that the evidence was read for.
create table okr_feed (
  key_result_id   ${id}         not null primary key,
  source          varchar(30)   not null,
  settings        longtext      not null,
  process_id      ${key},
  zone            varchar(60)   not null,
  set_by          ${key}        not null,
  set_at          datetime(6)   not null,
  fed_value       decimal(19,4),
  recalculated_at datetime(6),
  stale           boolean       not null,
  read_until      ${id},
  read_at         datetime(6),
  first_day       date,
  last_day        date,
  problem         varchar(400)
);
create index okr_feed_process on okr_feed (process_id);
create index okr_feed_stale on okr_feed (stale);

-- A request of a process that feeds was touched; taken away when every feed of the process has read it.
create table okr_feed_change (
  id         ${id}  not null primary key,
  process_id ${key} not null,
  request_id ${id}  not null
);
create index okr_feed_change_process on okr_feed_change (process_id);

-- What a fed value is made of; evidence_key: the request, or what the pushing program calls it.
create table okr_evidence (
  id            ${id}         not null primary key,
  key_result_id ${id}         not null,
  evidence_key  varchar(100)  not null,
  request_id    ${id},
  happened_at   datetime(6)   not null,
  amount        decimal(19,4) not null,
  label         varchar(400)  not null,
  constraint okr_evidence_once unique (key_result_id, evidence_key)
);
create index okr_evidence_list on okr_evidence (key_result_id, happened_at, id, amount);

-- Figures of a department on a day, for trends; department '' is the whole company.
create table okr_day_figure (
  cycle_id      ${id}         not null,
  taken_on      date          not null,
  department_id ${key}        not null,
  people        int           not null,
  people_with   int           not null,
  objectives    int           not null,
  progress_sum  decimal(19,6) not null,
  on_track      int           not null,
  at_risk       int           not null,
  off_track     int           not null,
  no_confidence int           not null,
  primary key (cycle_id, taken_on, department_id)
);

create table okr_nudge (
  id        ${id}       not null primary key,
  cycle_id  ${id}       not null,
  person_id ${key}      not null,
  by_id     ${key}      not null,
  reason    varchar(20) not null,
  sent_at   datetime(6) not null
);
create index okr_nudge_list on okr_nudge (cycle_id, person_id, sent_at);

-- One review meeting of a manager; notes per person.
create table okr_review (
  id         ${id}       not null primary key,
  cycle_id   ${id}       not null,
  manager_id ${key}      not null,
  begun_at   datetime(6) not null,
  ended_at   datetime(6)
);
create index okr_review_list on okr_review (cycle_id, manager_id, begun_at);

create table okr_review_note (
  id        ${id}       not null primary key,
  review_id ${id}       not null,
  person_id ${key}      not null,
  words     longtext    not null,
  made_at   datetime(6) not null,
  constraint okr_review_note_once unique (review_id, person_id)
);

-- An import that was read and checked, waiting to be applied.
create table okr_import (
  id         ${id}        not null primary key,
  cycle_id   ${id}        not null,
  person_id  ${key}       not null,
  file_name  varchar(200) not null,
  file_hash  ${key}       not null,
  state      varchar(12)  not null,
  made_at    datetime(6)  not null,
  applied_at datetime(6),
  plan       longtext     not null,
  problems   longtext     not null
);
create index okr_import_list on okr_import (person_id, id);
