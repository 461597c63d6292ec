-- Ids of requests are compared exactly, as on H2.
alter table forms_design_request modify column request_id varchar(64)${exact} not null;
