-- What was submitted to be agreed on: the content as it stood then, beside what had been agreed before.

create table okr_submission (
  id           ${id}       not null primary key,
  cycle_id     ${id}       not null,
  owner_kind   varchar(12) not null,
  owner_id     ${key}      not null,
  submitted_by ${key}      not null,
  submitted_at datetime(6) not null,
  request_id   ${id},
  agreed_at    datetime(6),
  content      longtext    not null
);
create index okr_submission_owner on okr_submission (cycle_id, owner_kind, owner_id, submitted_at);
create index okr_submission_request on okr_submission (request_id);
