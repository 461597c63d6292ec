-- When it was found out, and told, that the content of an attachment is missing on the disk or altered.
alter table forms_attachment add column damaged_at datetime(6);

-- Uploads that were never submitted are counted for each person, and cleared away.
create index forms_attachment_uploader on forms_attachment (uploader_id, owner);
