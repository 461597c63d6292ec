-- The last serial number that a form gave, by process and series such as HT-202603.
create table engine_serial_number (
  process_key ${key} not null,
  series varchar(80)${exact} not null,
  last_number bigint not null,
  primary key (process_key, series)
);
