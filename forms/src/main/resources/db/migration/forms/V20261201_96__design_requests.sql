-- Steps that pages of designs have asked for, so that one whose answer was lost is not made twice.

create table forms_design_request (
  draft_key  ${key}      not null,
  request_id varchar(64) not null,
  primary key (draft_key, request_id)
);
