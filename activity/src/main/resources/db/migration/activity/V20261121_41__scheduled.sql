-- Long and timed work of all nodes, in the columns that db-scheduler reads.
create table activity_scheduled (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            longblob,
    execution_time       datetime(6)  not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         datetime(6),
    last_failure         datetime(6),
    consecutive_failures int,
    last_heartbeat       datetime(6),
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index activity_scheduled_due on activity_scheduled (execution_time);
create index activity_scheduled_heartbeat on activity_scheduled (last_heartbeat);
