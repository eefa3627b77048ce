-- What of the lines is used, as the budget told last: the latest of each line says all.
create table heard_use (
    jobcenter       text   not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year     int    not null,
    line            text   not null,
    pot             text   not null,
    revision        bigint not null check (revision > 0),
    reserved_cents  bigint not null,
    committed_cents bigint not null,
    paid_cents      bigint not null,
    primary key (jobcenter, fiscal_year, line, pot)
);
