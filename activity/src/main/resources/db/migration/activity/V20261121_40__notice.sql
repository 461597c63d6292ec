-- What a person is told. The mail about it waits in the same row, so that telling somebody is one insert.
create table activity_notice (
    id           ${id}        not null primary key,
    person_id    ${key}       not null,
    request_id   ${id}        not null,
    kind         varchar(32)  not null,
    content      longtext     not null,
    at           datetime(6)  not null,
    read_at      datetime(6),
    mail_due     datetime(6),
    mail_tries   int          not null,
    mail_claim   ${id},
    mail_failure varchar(500),
    mailed_at    datetime(6)
);
create index activity_notice_list on activity_notice (person_id, id);
create index activity_notice_unread on activity_notice (person_id, read_at);
create index activity_notice_mail on activity_notice (mail_due);
