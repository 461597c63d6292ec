-- Everybody above a person, by managers: distance 1 is the direct manager. Made anew whenever the organisation changes.
create table people_reporting_line (
  person_id ${key} not null,
  above_id  ${key} not null,
  distance  int    not null,
  primary key (person_id, above_id)
);
create index people_reporting_line_below on people_reporting_line (above_id, distance, person_id);
