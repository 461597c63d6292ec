-- Numbers that were given twice stay with the older request; the others get #2, #3 behind them, which no number has.
create table engine_number_double as
  select id, row_number() over (partition by number order by id) as place
  from engine_request
  where number in (select number from engine_request group by number having count(*) > 1);
update engine_request
  set number = concat(number, '#', (select d.place from engine_number_double d where d.id = engine_request.id))
  where id in (select d.id from engine_number_double d where d.place > 1);
drop table engine_number_double;
create unique index engine_request_number on engine_request (number);
