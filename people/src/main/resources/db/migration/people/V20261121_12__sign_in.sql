-- What people sign in with, and what slows down those who guess.

create table people_login (
  person_id  ${key}       not null primary key,
  secret     varchar(200) not null,
  changed_at datetime(6)  not null,
  constraint people_login_person foreign key (person_id) references people_person (id)
);

-- Tokens are kept as SHA-256 of their text alone.
create table people_api_token (
  id           ${id}        not null primary key,
  person_id    ${key}       not null,
  name         varchar(100) not null,
  secret       ${key}       not null,
  created_at   datetime(6)  not null,
  expires_at   datetime(6),
  last_used_at datetime(6),
  revoked_at   datetime(6),
  constraint people_api_token_secret unique (secret),
  constraint people_api_token_person foreign key (person_id) references people_person (id)
);

-- One row per login name or address that failed lately; the key is a hash, since people type anything there.
create table people_sign_in_failure (
  id             ${key}      not null primary key,
  failures       int         not null,
  last_failed_at datetime(6) not null
);
create index people_sign_in_failure_age on people_sign_in_failure (last_failed_at);

-- One-time tokens, as SHA-256, that let the first visitor name the administrator.
create table people_setup_token (
  secret     ${key}      not null primary key,
  created_at datetime(6) not null
);
