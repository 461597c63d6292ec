-- Who has the page of a design open: when each designer's page asked for changes last.

create table forms_design_presence (
  draft_key ${key}      not null,
  person_id ${key}      not null,
  seen_at   datetime(6) not null,
  primary key (draft_key, person_id)
);
