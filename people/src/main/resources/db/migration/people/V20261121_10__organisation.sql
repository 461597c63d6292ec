-- Who: people, departments, roles, and who stands in for whom.

create table people_department (
  id        ${key}       not null primary key,
  name_zh   varchar(100) not null,
  name_en   varchar(100) not null,
  parent_id ${key},
  head_id   ${key},
  ordinal   int          not null,
  constraint people_department_parent foreign key (parent_id) references people_department (id)
);

-- manager_id and people_department.head_id carry no foreign key: both point in circles, and are checked on the way in.
create table people_person (
  id          ${key}       not null primary key,
  name_zh     varchar(100) not null,
  name_en     varchar(100) not null,
  email       varchar(200) not null,
  position_zh varchar(100) not null,
  position_en varchar(100) not null,
  manager_id  ${key},
  active      boolean      not null,
  language    varchar(10)  not null,
  zone        varchar(60)  not null
);

create table people_person_department (
  person_id     ${key} not null,
  department_id ${key} not null,
  ordinal       int    not null,
  primary key (person_id, department_id),
  constraint people_person_department_person foreign key (person_id) references people_person (id),
  constraint people_person_department_department foreign key (department_id) references people_department (id)
);

create table people_role (
  id      ${key}       not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null
);

create table people_person_role (
  person_id ${key} not null,
  role_id   ${key} not null,
  primary key (person_id, role_id),
  constraint people_person_role_person foreign key (person_id) references people_person (id),
  constraint people_person_role_role foreign key (role_id) references people_role (id)
);

create table people_deputy (
  id         ${id}       not null primary key,
  person_id  ${key}      not null,
  deputy_id  ${key}      not null,
  starts_at  datetime(6),
  ends_at    datetime(6),
  created_at datetime(6) not null,
  constraint people_deputy_person foreign key (person_id) references people_person (id),
  constraint people_deputy_deputy foreign key (deputy_id) references people_person (id)
);

-- A counter for everything that nodes keep in memory: whoever changes the rows counts it up.
create table people_cache (
  name    varchar(60) not null primary key,
  version bigint      not null
);

insert into people_role (id, name_zh, name_en) values
  ('administrator', '系统管理员', 'Administrator'),
  ('hr-designer', '流程设计员', 'HR designer'),
  ('process-owner', '流程负责人', 'Process owner'),
  ('auditor', '审计员', 'Auditor');
