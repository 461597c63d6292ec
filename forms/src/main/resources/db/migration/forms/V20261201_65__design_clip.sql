-- What a designer copied or cut last, so that it can be pasted into any form, also on another computer.

create table forms_design_clip (
  person_id ${key}      not null primary key,
  file      varchar(20) not null,
  content   longtext    not null,
  made_at   datetime(6) not null
);
