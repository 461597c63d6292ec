-- The workbook of an import that waits to be applied: it is read again then, for what is there may have changed. In pieces,
-- for a server may take no more than 16 MB in one statement.
create table okr_import_file (
  import_id ${id}    not null,
  piece     integer  not null,
  content   longblob not null,
  primary key (import_id, piece)
);
