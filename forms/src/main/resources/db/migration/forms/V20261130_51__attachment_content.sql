-- Which attachments name a content is asked for each one that is cleared away or found good again.
create index forms_attachment_content on forms_attachment (sha256);
