-- A process that is switched off cannot be started; its requests go on.
alter table engine_process add column available boolean default true not null;

create table engine_availability_change (
  id         ${id}       not null primary key,
  process_id ${key}      not null,
  available  boolean     not null,
  changed_by ${key}      not null,
  changed_at datetime(6) not null
);
create index engine_availability_change_process on engine_availability_change (process_id, id);
