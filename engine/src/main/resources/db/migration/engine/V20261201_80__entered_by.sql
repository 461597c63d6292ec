-- The person who filled in a request for its submitter; empty where that was the submitter.
alter table engine_request add column entered_by ${key};
