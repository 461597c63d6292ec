-- A session is found by exactly its id.
alter table APP_SESSION modify column SESSION_ID char(36)${exact} not null;
