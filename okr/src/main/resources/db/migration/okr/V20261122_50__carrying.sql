-- What was carried over once is not carried over again; and both ends find each other.

create unique index okr_objective_carried on okr_objective (carried_from, cycle_id);
create index okr_key_result_carried on okr_key_result (carried_from);

-- What happened to one objective between two moments.
create index okr_entry_span on okr_entry (objective_id, happened_at);
