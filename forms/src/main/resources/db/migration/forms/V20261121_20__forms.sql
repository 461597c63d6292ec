-- What is asked: published form versions, drafts, attachments.

create table forms_version (
  id           ${id}       not null primary key,
  form_key     ${key}      not null,
  version      int         not null,
  content_hash ${key}      not null,
  content      longtext    not null,
  publisher_id ${key}      not null,
  published_at datetime(6) not null,
  constraint forms_version_number unique (form_key, version)
);

create table forms_draft (
  person_id ${key}      not null,
  place     ${key}      not null,
  content   longtext    not null,
  saved_at  datetime(6) not null,
  primary key (person_id, place)
);

-- sha256 names the file in the store; several attachments may share one.
create table forms_attachment (
  id          ${id}        not null primary key,
  name        varchar(200) not null,
  size        bigint       not null,
  type        varchar(120) not null,
  sha256      ${key}       not null,
  uploader_id ${key}       not null,
  uploaded_at datetime(6)  not null,
  owner       ${key}
);

create index forms_attachment_owner on forms_attachment (owner);
