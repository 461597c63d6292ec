-- Append-only: who changed a team, with before and after.
create table okr_team_entry (
  id          ${id}        not null primary key,
  team_id     ${id}        not null,
  person_id   ${key}       not null,
  happened_at datetime(6)  not null,
  kind        varchar(12)  not null,
  origin      varchar(200) not null,
  detail      longtext     not null
);
create index okr_team_entry_list on okr_team_entry (team_id, id);
