-- What a cycle reminds people of, and until when its goals are to be written and scored.
alter table okr_cycle add column writing_until date;
alter table okr_cycle add column scoring_until date;
alter table okr_cycle add column reminders varchar(200) not null
  default 'writing-begins,writing-ends,check-in,scoring-begins,scoring-ends,cycle-ends,next-step';

-- Who was reminded of what. due_on: the day of the cycle it is about, for check-ins the day on which it was sent.
create table okr_reminder (
  cycle_id  ${id}       not null,
  kind      varchar(20) not null,
  due_on    date        not null,
  person_id ${key}      not null,
  sent_at   datetime(6) not null,
  primary key (cycle_id, kind, due_on, person_id)
);
create index okr_reminder_person on okr_reminder (cycle_id, kind, person_id, due_on);
