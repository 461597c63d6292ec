-- How it is decided: published processes, requests, tasks, copies, timeline, numbers.

create table engine_process (
  id         ${key}      not null primary key,
  version_id ${id}       not null,
  version    int         not null
);

create table engine_process_version (
  id              ${id}        not null primary key,
  process_id      ${key}       not null,
  version         int          not null,
  process_json    longtext     not null,
  form_json       longtext     not null,
  flow_json       longtext     not null,
  bpmn            longtext     not null,
  form_version_id ${id}        not null,
  definition_id   varchar(100) not null,
  content_hash    ${key}       not null,
  published_by    ${key}       not null,
  published_at    datetime(6)  not null,
  constraint engine_process_version_number unique (process_id, version)
);

-- Everything that lists, filters and counts read, and the answers. The id grows with time: lists are ordered by it.
create table engine_request (
  id              ${id}        not null primary key,
  number          varchar(64)  not null,
  process_id      ${key}       not null,
  version_id      ${id}        not null,
  submitter_id    ${key}       not null,
  department_id   ${key},
  title_zh        varchar(400) not null,
  title_en        varchar(400) not null,
  status          varchar(16)  not null,
  submitted_at    datetime(6)  not null,
  ended_at        datetime(6),
  reminded_at     datetime(6),
  instance_id     varchar(64),
  idempotency_key varchar(100),
  answers         longtext     not null,
  chosen          longtext     not null,
  facts           longtext     not null,
  progress        longtext     not null,
  entry_count     int          not null,
  head_hash       ${key}       not null,
  constraint engine_request_once unique (submitter_id, idempotency_key)
);
create index engine_request_started on engine_request (submitter_id, id);
create index engine_request_started_status on engine_request (submitter_id, status, id);
create index engine_request_process on engine_request (process_id, id);
create index engine_request_process_status on engine_request (process_id, status, id);
create index engine_request_status on engine_request (status, id);

-- moment: since when it is in its status; so one index orders the inbox (given) and done (decided).
create table engine_task (
  id           ${id}        not null primary key,
  request_id   ${id}        not null,
  process_id   ${key}       not null,
  node_id      ${key}       not null,
  node_zh      varchar(200) not null,
  node_en      varchar(200) not null,
  person_id    ${key}       not null,
  on_behalf_of ${key},
  status       varchar(10)  not null,
  moment       datetime(6)  not null,
  given_at     datetime(6)  not null,
  outcome      varchar(16),
  decided_by   ${key},
  remark       longtext
);
create index engine_task_list on engine_task (person_id, status, moment, id, process_id);
create index engine_task_request on engine_task (request_id, status);

create table engine_copy (
  id         ${id}       not null primary key,
  request_id ${id}       not null,
  person_id  ${key}      not null,
  kind       varchar(10) not null,
  given_at   datetime(6) not null,
  read_at    datetime(6),
  constraint engine_copy_once unique (request_id, person_id, kind)
);
create index engine_copy_list on engine_copy (person_id, kind, id);
create index engine_copy_unread on engine_copy (person_id, kind, read_at);

create table engine_timeline_entry (
  request_id   ${id}        not null,
  seq          int          not null,
  happened_at  datetime(6)  not null,
  kind         varchar(20)  not null,
  actor_id     ${key},
  node_id      ${key},
  node_zh      varchar(200),
  node_en      varchar(200),
  people       longtext     not null,
  remark       longtext,
  why          longtext,
  origin       varchar(200) not null,
  detail       longtext,
  hash         ${key}       not null,
  primary key (request_id, seq)
);

-- One row a series, such as QJ-20261121: the first number that is not handed out.
create table engine_number (
  series varchar(80) not null primary key,
  next_value bigint      not null
);
