-- What designers have changed since the last published version, and every step of it, so that it can be undone.
-- base is the published content that the draft started from, with the ids of its elements.

create table forms_design_draft (
  draft_key  ${key}      not null primary key,
  base_id    ${id},
  base       longtext,
  revision   bigint      not null,
  content    longtext    not null,
  changed_by ${key}      not null,
  changed_at datetime(6) not null
);

-- undone_at is the revision at which an edit was undone; redoable ends with the person's next edit.
create table forms_design_step (
  draft_key ${key}      not null,
  no        bigint      not null,
  person_id ${key}      not null,
  made_at   datetime(6) not null,
  kind      varchar(10) not null,
  summary   longtext    not null,
  edits     longtext    not null,
  undone_at bigint,
  redoable  boolean     not null,
  primary key (draft_key, no)
);

create index forms_design_step_person on forms_design_step (draft_key, person_id, kind, no);
