-- Tells a draft from an earlier one of the same design that was published or discarded. A draft that is there already
-- gets its key, which no other draft can have.
alter table forms_design_draft add column id ${key};

update forms_design_draft set id = draft_key;

alter table forms_design_draft modify column id ${key} not null;
