-- How far the requests of the sample company are loaded: one row from the first start until all are there.

create table app_sample_requests (
  reference_day date not null,
  steps_done    int  not null
);
