-- How far an import is that is being written: kept outside of its transaction, so that others can see it. Gone when it ends.
create table okr_import_run (
  import_id  ${id}       not null primary key,
  done       integer     not null,
  whole      integer     not null,
  changed_at datetime(6) not null
);
