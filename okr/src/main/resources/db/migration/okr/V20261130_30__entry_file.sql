-- The workbook by whose import something was written; names are counted in code points, H2 counts UTF-16 units.
alter table okr_entry add column file_name varchar(400);
