-- A person finds the requests that a deputy decided in the person's place.
create index engine_task_on_behalf on engine_task (on_behalf_of, request_id);
