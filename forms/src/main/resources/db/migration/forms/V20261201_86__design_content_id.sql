-- Tells one stored content of a draft from every other, so that a program may keep what it has read. A draft that is
-- there already gets its own id, which is replaced with its next step.
alter table forms_design_draft add column content_id ${key};

update forms_design_draft set content_id = id;

alter table forms_design_draft modify column content_id ${key} not null;
