-- Notices are about requests, objectives and cycles: instead of a request each says where it leads.
alter table activity_notice add column link varchar(300) not null default '/';
update activity_notice set link = concat('/requests/', request_id);
alter table activity_notice drop column request_id;
