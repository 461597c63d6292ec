-- The last decision and what the request was before it, so that it can be undone for a while.
alter table engine_request add column last_decision longtext;
