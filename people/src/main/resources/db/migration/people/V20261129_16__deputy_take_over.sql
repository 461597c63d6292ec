-- The deputy also gets what waits already, as soon as the deputy stands in; false once that is done.
alter table people_deputy add column takes_over boolean not null default false;
