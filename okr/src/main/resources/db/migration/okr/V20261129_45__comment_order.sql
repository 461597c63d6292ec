-- Comments are read newest first by the moment in which they were written; ids of several nodes only tell ties apart.
create index okr_comment_written on okr_comment (objective_id, written_at, id);
