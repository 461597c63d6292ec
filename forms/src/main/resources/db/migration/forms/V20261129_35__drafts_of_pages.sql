-- A draft belongs to the page it was typed in: two pages keep two drafts, and that of a submitted page cannot return.

create table forms_page_draft (
  person_id ${key}       not null,
  place     varchar(200)${exact} not null,
  page      varchar(26)${exact} not null,
  serial    bigint       not null,
  state     varchar(10)  not null,
  content   longtext     not null,
  saved_at  datetime(6)  not null,
  primary key (person_id, place, page)
);

insert into forms_page_draft (person_id, place, page, serial, state, content, saved_at)
select person_id, place, 'earlier', 0, 'open', content, saved_at from forms_draft;

drop table forms_draft;
