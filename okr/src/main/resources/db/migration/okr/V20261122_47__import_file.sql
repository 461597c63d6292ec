-- The workbook of an import that waits to be applied: it is read again then, for what is there may have changed.
create table okr_import_file (
  import_id ${id}    not null primary key,
  content   longblob not null
);
