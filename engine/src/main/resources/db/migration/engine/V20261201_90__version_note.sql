-- What somebody who published a version said of it; empty for nothing.
alter table engine_process_version add column note varchar(1000);
