-- One seal a day over the hashes of all timeline entries written that day, each upon the one before.
create table activity_seal (
    sealed_day date         not null primary key,
    entries    bigint       not null,
    digest     char(64)     not null,
    sealed_at  datetime(6)  not null
);

-- Verifications of everything: they take their time, are watched, and are kept.
create table activity_check (
    id          ${id}       not null primary key,
    asked_by    ${key}      not null,
    started_at  datetime(6) not null,
    finished_at datetime(6),
    entries     bigint      not null,
    entries_all bigint      not null,
    broken      longtext,
    broken_days longtext,
    failed      boolean     not null
);
