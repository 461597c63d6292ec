-- Lists of options that several forms share. Options are switched off, never deleted: answers name them.
create table forms_option_list (
  list_key   ${key}       not null primary key,
  name_zh    varchar(100) not null,
  name_en    varchar(100) not null,
  revision   bigint       not null,
  changed_by ${key}       not null,
  changed_at datetime(6)  not null
);

create table forms_list_option (
  list_key     ${key}       not null,
  place        int          not null,
  option_value varchar(100) not null,
  label_zh     varchar(200) not null,
  label_en     varchar(200) not null,
  enabled      boolean      not null,
  primary key (list_key, place)
);

-- What an address answered last, for the time when it does not answer.
create table forms_remote_option (
  address_hash ${key}        not null primary key,
  address      varchar(2000) not null,
  options      longtext      not null,
  fetched_at   datetime(6)   not null
);
