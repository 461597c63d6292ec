-- A person is reminded of the same thing once a day at most, whoever reminds him.
alter table okr_nudge add column sent_on date not null;
alter table okr_nudge add column words varchar(1000) not null;
alter table okr_nudge add constraint okr_nudge_once unique (cycle_id, person_id, reason, sent_on);
