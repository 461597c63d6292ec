-- A key that differs in case or in a blank is another key. fingerprint: of what was submitted with it.
alter table engine_request modify column idempotency_key varchar(100)${exact};
alter table engine_request add column fingerprint ${key};

-- Series qj and QJ are counted apart.
alter table engine_number modify column series varchar(80)${exact} not null;
alter table engine_request modify column number varchar(64)${exact} not null;
