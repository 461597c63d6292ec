-- Sessions of signed-in people, shared by all nodes. The names are those that Spring Session puts into its statements.
create table APP_SESSION (
    PRIMARY_ID            char(36) not null,
    SESSION_ID            char(36) not null,
    CREATION_TIME         bigint   not null,
    LAST_ACCESS_TIME      bigint   not null,
    MAX_INACTIVE_INTERVAL int      not null,
    EXPIRY_TIME           bigint   not null,
    PRINCIPAL_NAME        varchar(100),
    primary key (PRIMARY_ID)
);
create unique index APP_SESSION_BY_ID on APP_SESSION (SESSION_ID);
create index APP_SESSION_BY_EXPIRY on APP_SESSION (EXPIRY_TIME);
create index APP_SESSION_BY_PERSON on APP_SESSION (PRINCIPAL_NAME);

create table APP_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36)     not null,
    ATTRIBUTE_NAME     varchar(200) not null,
    ATTRIBUTE_BYTES    mediumblob   not null,
    primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint APP_SESSION_ATTRIBUTES_OF foreign key (SESSION_PRIMARY_ID) references APP_SESSION (PRIMARY_ID) on delete cascade
);
