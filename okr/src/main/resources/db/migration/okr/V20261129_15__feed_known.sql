-- Nodes know in memory which processes feed something. known_everywhere: the feed was read from the beginning after every
-- node had heard of it, so that no request is missed.
alter table okr_feed add column known_everywhere boolean not null default false;
insert into people_cache (name, version) values ('okr.feeding-processes', 1);
